package io.github.hfclient.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class EndlessTest {

    private static final int PLENTY = 4 << 20;
    private static final int WHOLE = Reply.json(200, Answers.LABELS_JSON).bytes().length;

    @ParameterizedTest
    @CsvSource({
        "STATUS_LINE, OOOO",
        "INFORMATION, HTTP/1.1 102 Processing",
        "HEADERS, X-More: of it",
        "HEADER, of itof itof it",
        "BODY, '[0.5],[0.5],'",
        "CHUNKS, '[0.5],'",
        "WHITE_SPACE, '    '",
        "TEXT, words words",
        "FAILURE, why why"
    })
    void sendsFarMoreThanAnybodyWants(Endless trouble, String piece) throws Exception {
        try (HostileServer server = HostileServer.start(trouble);
                RawClient client = RawClient.ask(server)) {
            String sent = client.read(PLENTY);
            assertThat(sent).hasSize(PLENTY).startsWith("HTTP/1.1 ");
            assertThat(sent.substring(PLENTY - 100)).contains(piece);
        }
    }

    @Test
    void endsOfItselfAfterAGigabyte() throws Exception {
        try (HostileServer server = HostileServer.start(Endless.WHITE_SPACE);
                RawClient client = RawClient.ask(server)) {
            assertThat(client.count()).isBetween(Exchange.ENDLESS, Exchange.ENDLESS + (1 << 17));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STALLED_HEAD", "STALLED_BODY", "STALLED_FAILURE", "TEN_GIGABYTES"})
    void sendsALittleAndIsSilent(Endless trouble) throws Exception {
        assertThat(whatComes(trouble)).startsWith("HTTP/1.1 ").endsWith("[silent]");
    }

    @Test
    void staysSilent() throws Exception {
        try (HostileServer server = HostileServer.start(Endless.NEVER_ANSWERS);
                RawClient client = RawClient.ask(server)) {
            server.awaitRequests(1);
            client.assertSilent();
        }
    }

    @Test
    void announcesTenGigabytes() throws Exception {
        assertThat(whatComes(Endless.TEN_GIGABYTES)).contains("Content-Length: 10737418240");
    }

    @Test
    void sendsTheWholeAnswerAByteAStep() throws Exception {
        try (HostileServer server = HostileServer.start(Endless.SLOW_HEAD);
                RawClient client = RawClient.ask(server)) {
            server.step(9);
            assertThat(client.read(9)).isEqualTo("HTTP/1.1 ");
            client.assertSilent();
            server.step(WHOLE - 9);
            assertThat(client.read(WHOLE - 9)).endsWith(Answers.LABELS_JSON);
        }
    }

    @Test
    void sendsTheBodyAByteAStep() throws Exception {
        try (HostileServer server = HostileServer.start(Endless.SLOW_BODY);
                RawClient client = RawClient.ask(server)) {
            assertThat(client.read(WHOLE - Answers.LABELS_JSON.length())).endsWith("\r\n\r\n");
            client.assertSilent();
            server.step(3);
            assertThat(client.read(3)).isEqualTo(Answers.LABELS_JSON.substring(0, 3));
            client.assertSilent();
        }
    }

    private static String whatComes(Trouble trouble) throws IOException {
        try (HostileServer server = HostileServer.start(trouble);
                RawClient client = RawClient.ask(server)) {
            return client.whatComes(1000);
        }
    }
}
