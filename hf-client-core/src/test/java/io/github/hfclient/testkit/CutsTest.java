package io.github.hfclient.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class CutsTest {

    private static final String BODY = Answers.LABELS_JSON;

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE_ANSWER", "RESET_IN_HEAD", "RESET_IN_BODY", "RESET_IN_CHUNKS"})
    void resets(Cuts cut) throws Exception {
        try (HostileServer server = HostileServer.start(cut);
                RawClient client = RawClient.ask(server)) {
            assertThatThrownBy(client::rest).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void closesWithoutAnswer() throws Exception {
        assertThat(sentBy(Cuts.CLOSE_BEFORE_ANSWER)).isEmpty();
    }

    @Test
    void closesInTheHead() throws Exception {
        assertThat(sentBy(Cuts.CLOSE_IN_STATUS_LINE)).isEqualTo("HTTP/1.");
        assertThat(sentBy(Cuts.CLOSE_IN_HEAD)).startsWith("HTTP/1.1 200 ").doesNotContain("\r\n\r\n");
    }

    @Test
    void sendsLessThanItAnnounced() throws Exception {
        assertThat(sentBy(Cuts.SHORT_BODY))
                .contains("Content-Length: " + BODY.length())
                .endsWith(BODY.substring(0, BODY.length() / 2));
        assertThat(sentBy(Cuts.SHORT_BODY_THAT_PARSES))
                .contains("Content-Length: " + (BODY.length() + 1))
                .endsWith(BODY);
    }

    @Test
    void cutsChunks() throws Exception {
        assertThat(sentBy(Cuts.CUT_CHUNK)).contains("chunked").doesNotContain(BODY);
        assertThat(sentBy(Cuts.NO_LAST_CHUNK)).contains("chunked").endsWith(BODY + "\r\n");
    }

    @Test
    void closesAfterAWholeAnswer() throws Exception {
        assertThat(sentBy(Cuts.CLOSE_AFTER_ANSWER)).endsWith(BODY).doesNotContain("close");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE_ON_REUSE", "RESET_ON_REUSE"})
    void answersEachConnectionOnce(Cuts cut) throws Exception {
        int length = Reply.json(200, BODY).bytes().length;
        try (HostileServer server = HostileServer.start(cut);
                RawClient client = RawClient.ask(server);
                RawClient other = RawClient.ask(server)) {
            assertThat(client.read(length)).endsWith(BODY);
            assertThat(other.read(length)).endsWith(BODY);
            client.ask("/again", "{}");
            server.awaitOpenConnections(1);
            server.awaitRequests(3);
        }
    }

    @Test
    void resetsOnReuse() throws Exception {
        try (HostileServer server = HostileServer.start(Cuts.RESET_ON_REUSE);
                RawClient client = RawClient.ask(server)) {
            client.read(Reply.json(200, BODY).bytes().length);
            client.ask("/again", "{}");
            assertThatThrownBy(client::rest).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void refusesUntilTheServiceComesUp() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            assertThatThrownBy(() -> new RawClient(port.uri())).isInstanceOf(ConnectException.class);
            try (HostileServer server = port.open(Cuts.CLOSE_BEFORE_ANSWER);
                    RawClient client = RawClient.ask(server)) {
                assertThat(server.uri()).isEqualTo(port.uri());
                assertThat(client.rest()).isEmpty();
            }
        }
    }

    private static String sentBy(Trouble trouble) throws Exception {
        try (HostileServer server = HostileServer.start(trouble);
                RawClient client = RawClient.ask(server)) {
            return client.rest();
        }
    }
}
