package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Usage;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatPiece;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A chat that comes in pieces, over real connections. */
class ChatStreamTest {
    private final HfClient client = HfClient.builder().attempts(1).build();
    private HostileServer server = HostileServer.start(Streams.PLAIN);

    private ChatStream ask(Trouble trouble) {
        server.close();
        server = HostileServer.start(trouble);
        return client.at(server.uri().toString()).on("acme/m").stream(Chat.of("Hello"));
    }

    @AfterEach
    void nothingIsLeft() {
        LeakCheck.assertNoneInProgress(server);
        client.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryWordInEveryForm(Streams form) {
        try (ChatStream answer = ask(form)) {
            assertThat(answer.stream().map(ChatPiece::text).collect(Collectors.joining()))
                    .isEqualTo(Streams.TEXT);
            assertThat(answer.whole()).isEqualTo(answer.partial());
            assertThat(answer.whole().text()).isEqualTo(Streams.TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE, // those that only a time limit ends, and an answer that is whole though it is no
            // stream
            names = {
                "STALL",
                "STALL_AT_ONCE",
                "KEEP_ALIVE_FOR_EVER",
                "KEEP_ALIVE_STEPS",
                "ENDLESS_COMMENT",
                "JSON_INSTEAD"
            })
    void neverTakesAPartForTheWhole(BrokenStreams trouble) {
        try (ChatStream answer = ask(trouble)) {
            assertThatThrownBy(answer::whole).isInstanceOf(HfException.class);
            String text = answer.partial().text();
            if (mayTakeTextWithIt(trouble)) assertThat(trouble.textSoFar()).startsWith(text);
            else assertThat(text).isEqualTo(trouble.textSoFar());
            assertThatThrownBy(answer::whole).as("asked again").isInstanceOf(RuntimeException.class);
        }
    }

    /** A connection that breaks may lose what arrived together with the break: the system, or the JDK, drops it. */
    private static boolean mayTakeTextWithIt(BrokenStreams trouble) {
        return trouble == BrokenStreams.RESET || trouble == BrokenStreams.BROKEN_CHUNK;
    }

    @Test
    void carriesTheTextThatCameBeforeTheCut() {
        try (ChatStream answer = ask(BrokenStreams.CUT)) {
            assertThatExceptionOfType(HfException.IncompleteAnswer.class)
                    .isThrownBy(answer::whole)
                    .extracting(HfException.IncompleteAnswer::textSoFar)
                    .isEqualTo(BrokenStreams.TEXT_SO_FAR);
        }
    }

    @Test
    void sendsNothingBeforeItIsRead() {
        try (ChatStream answer = ask(Streams.PLAIN)) {
            assertThat(answer.partial().text()).isEmpty();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void asksForAStreamWithTheModelFirst() {
        try (ChatStream answer = ask(Streams.PLAIN)) {
            answer.whole();
        }
        String sent = new String(server.requests().get(0).body(), StandardCharsets.UTF_8);
        assertThat(sent).startsWith("{\"model\":\"acme/m\",\"messages\":[");
        assertThat(Json.parse(sent).get("stream")).isEqualTo(Json.of(true));
        assertThat(server.requests().get(0).path()).isEqualTo("/v1/chat/completions");
    }

    @Test
    void tellsTheUsageAndWhyItEnded() {
        try (ChatStream answer = ask(Streams.USAGE)) {
            assertThat(answer.whole().usage()).isEqualTo(new Usage(3, 4, 7));
            assertThat(answer.whole().finishReason()).isEqualTo("stop");
        }
    }

    @Test
    void hasNoPieceBehindTheLast() {
        try (ChatStream answer = ask(Streams.PLAIN)) {
            answer.whole();
            assertThat(answer.iterator().hasNext()).isFalse();
            assertThatThrownBy(() -> answer.iterator().next()).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void canBeLeftInTheMiddle() {
        try (ChatStream answer = ask(BrokenStreams.STALL)) {
            assertThat(answer.iterator().next().text()).isNotEmpty();
        }
    }
}
