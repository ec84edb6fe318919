package io.github.hfclient.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class StreamsTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"\ufffd]*)\"");

    @ParameterizedTest
    @EnumSource
    void wholeStreamsSayTheText(Streams trouble) throws Exception {
        HttpResponse<byte[]> response = ask(trouble);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .containsIgnoringCase("text/event-stream");
        String beforeDone = new String(response.body(), UTF_8).split("\\[DONE]", 2)[0];
        assertThat(contents(beforeDone)).isEqualTo(Streams.TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void wholeStreamsSayThatTheyAreWhole(Streams trouble) throws Exception {
        assertThat(new String(ask(trouble).body(), UTF_8)).containsAnyOf("\"finish_reason\":\"stop\"", "[DONE]");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SPACE, 'data:{'",
        "CRLF, '}\r\n\r\ndata: '",
        "CR, '}\r\rdata: '",
        "COMMENTS, '\n: alive\n'",
        "MULTI_LINE, '\ndata: \"choices\"'",
        "ODD_FIELDS, '\nretry: 10\n'",
        "USAGE, '\"choices\":[],\"usage\"'",
        "AFTER_DONE, 'too late'",
        "EMPTY_DELTAS, '\"content\":null'"
    })
    void wholeStreamsHaveTheirOddity(Streams trouble, String oddity) throws Exception {
        assertThat(new String(ask(trouble).body(), UTF_8)).contains(oddity);
    }

    @Test
    void sendsEachByteInAChunkOfItsOwn() throws Exception {
        assertThat(sentBy(Streams.BYTE_BY_BYTE)).contains("1\r\nd\r\n1\r\na\r\n1\r\nt\r\n1\r\na\r\n1\r\n:\r\n");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESET", "JSON_INSTEAD"})
    void brokenStreamsBreakAfterTheirText(BrokenStreams trouble) throws Exception {
        String sent = sentBy(trouble);
        assertThat(contents(sent)).isEqualTo(trouble.textSoFar());
        assertThat(sent).doesNotContain("\"finish_reason\":\"stop\"");
    }

    @Test
    void sendsAWholeAnswerInsteadOfAStream() throws Exception {
        assertThat(sentBy(BrokenStreams.JSON_INSTEAD)).contains("application/json", "\"message\"", "Hello");
    }

    @Test
    void resetsAfterTheText() throws Exception {
        try (HostileServer server = HostileServer.start(BrokenStreams.RESET);
                RawClient client = RawClient.ask(server)) {
            assertThatThrownBy(client::rest).isInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STALL", "STALL_AT_ONCE", "KEEP_ALIVE_STEPS"})
    void stalls(BrokenStreams trouble) throws Exception {
        assertThat(sentBy(trouble)).endsWith("[silent]");
    }

    @Test
    void keepsAliveByTheStep() throws Exception {
        try (HostileServer server = HostileServer.start(BrokenStreams.KEEP_ALIVE_STEPS);
                RawClient client = RawClient.ask(server)) {
            client.whatComes(10_000);
            server.step(2);
            String comment = "3\r\n:\n\n\r\n";
            assertThat(client.read(2 * comment.length())).isEqualTo(comment + comment);
            client.assertSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDLESS_LINE", "ENDLESS_EVENT", "ENDLESS_COMMENT", "KEEP_ALIVE_FOR_EVER"})
    void goesOnAndOn(BrokenStreams trouble) throws Exception {
        try (HostileServer server = HostileServer.start(trouble);
                RawClient client = RawClient.ask(server)) {
            assertThat(client.read(4 << 20)).hasSize(4 << 20).contains("\"content\"");
        }
    }

    private static String contents(String events) {
        return CONTENT.matcher(events).results().map(found -> found.group(1)).collect(Collectors.joining());
    }

    private static String sentBy(Trouble trouble) throws IOException {
        try (HostileServer server = HostileServer.start(trouble);
                RawClient client = RawClient.ask(server)) {
            return client.whatComes(50_000);
        }
    }

    private static HttpResponse<byte[]> ask(Trouble trouble) throws IOException, InterruptedException {
        try (HostileServer server = HostileServer.start(trouble)) {
            return CLIENT.send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofByteArray());
        }
    }
}
