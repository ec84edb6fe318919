package io.github.hfclient.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class FramingTest {

    private static final String BODY = Answers.LABELS_JSON;

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "TLS_ALERT", "BAD_STATUS_LINE", "NO_STATUS_LINE"})
    void hasNoStatus(Framing trouble) throws Exception {
        assertThat(sentBy(trouble)).isNotEmpty().doesNotContainPattern("^HTTP/1\\.1 \\d");
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_ZERO, HTTP/1.1 000 ",
        "STATUS_999, HTTP/1.1 999 ",
        "HEADER_WITHOUT_COLON, NoColonHere",
        "NUL_IN_HEADER, X-Odd: a\u0000b",
        "BAD_LENGTH, Content-Length: many",
        "NEGATIVE_LENGTH, Content-Length: -2",
        "HUGE_LENGTH, Content-Length: 99999999999999999999",
        "LISTED_LENGTHS, 'Content-Length: 2, 4'",
        "SWITCHING_PROTOCOLS, HTTP/1.1 101 "
    })
    void hasAnOddHead(Framing trouble, String line) throws Exception {
        assertThat(head(sentBy(trouble))).contains(line);
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN_CHUNK_SIZE, zz",
        "NEGATIVE_CHUNK_SIZE, -2",
        "HUGE_CHUNK_SIZE, fffffffffffffffff",
        "CHUNK_TOO_LONG, 2"
    })
    void hasAnOddChunk(Framing trouble, String size) throws Exception {
        String sent = sentBy(trouble);
        assertThat(head(sent)).contains("Transfer-Encoding: chunked");
        assertThat(body(sent)).startsWith(size + "\r\n[]");
    }

    @Test
    void givesTwoLengthsOfWhichOneEndsAfterWholeJson() throws Exception {
        String both = BODY + Framing.UNASKED_JSON;
        String shortFirst = length(BODY) + "\r\n" + length(both);
        String longFirst = length(both) + "\r\n" + length(BODY);
        assertThat(sentBy(Framing.TWO_LENGTHS_SHORT_FIRST)).contains(shortFirst).endsWith("\r\n\r\n" + both);
        assertThat(sentBy(Framing.TWO_LENGTHS_LONG_FIRST)).contains(longFirst).endsWith("\r\n\r\n" + both);
    }

    @Test
    void givesTheSameLengthTwice() throws Exception {
        String twice = length(BODY) + "\r\n" + length(BODY);
        assertThat(sentBy(Framing.TWO_EQUAL_LENGTHS)).contains(twice).endsWith("\r\n\r\n" + BODY);
    }

    @Test
    void givesALengthAndChunks() throws Exception {
        assertThat(sentBy(Framing.LENGTH_AND_CHUNKS)).contains("Content-Length: 2", "chunked", BODY);
    }

    @Test
    void hasABodyWhereNoneMayBe() throws Exception {
        assertThat(body(sentBy(Framing.BODY_ON_204))).isEqualTo("[]");
    }

    @Test
    void sendsASecondAnswerUnaskedAndKeepsTheConnection() throws Exception {
        try (HostileServer server = HostileServer.start(Framing.UNASKED_SECOND_ANSWER);
                RawClient client = RawClient.ask(server)) {
            assertThat(client.whatComes(10_000))
                    .containsSubsequence(BODY, "HTTP/1.1 200", Framing.UNASKED_JSON, "[silent]");
            assertThat(server.requests()).hasSize(1);
            assertThat(server.openConnections()).isOne();
        }
    }

    private static String sentBy(Trouble trouble) throws Exception {
        try (HostileServer server = HostileServer.start(trouble);
                RawClient client = RawClient.ask(server)) {
            return client.rest();
        }
    }

    private static String head(String sent) {
        return sent.substring(0, sent.indexOf("\r\n\r\n") + 4);
    }

    private static String body(String sent) {
        return sent.substring(head(sent).length());
    }

    private static String length(String body) {
        return "Content-Length: " + body.length();
    }
}
