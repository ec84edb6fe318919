package io.github.hfclient.testkit;

/** Answers that break the rules of HTTP/1.1, or bend them so that two readers disagree on where the body ends. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Framing implements Trouble.Named {
    GARBAGE(raw("sends bytes that are no HTTP", "\u0001\u0002 hello, this is not the web\r\n\r\n")),
    TLS_ALERT(raw("sends a TLS alert to a plain client", "\u0015\u0003\u0003\u0000\u0002\u0002(")),
    BAD_STATUS_LINE(raw("sends a status line without a number", "HTTP/1.1 fine\r\nContent-Length: 0\r\n\r\n")),
    NO_STATUS_LINE(raw("starts with a header", "Content-Length: 2\r\n\r\n[]")),
    STATUS_ZERO(raw("answers with the status 000", "HTTP/1.1 000 Zero\r\nContent-Length: 0\r\n\r\n")),
    STATUS_999(raw("answers with the status 999", "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n")),
    HEADER_WITHOUT_COLON(raw("sends a header line without a colon", head("NoColonHere") + Framing.JSON)),
    NUL_IN_HEADER(raw("sends a header with a NUL", head("X-Odd: a\u0000b") + Framing.JSON)),
    BAD_LENGTH(raw("announces a length that is no number", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n[]")),
    NEGATIVE_LENGTH(raw("announces a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n[]")),
    HUGE_LENGTH(raw(
            "announces a length beyond 64 bits", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n[]")),
    BROKEN_CHUNK_SIZE(raw("sends a chunk whose size is no number", chunkHead() + "zz\r\n[]\r\n0\r\n\r\n")),
    NEGATIVE_CHUNK_SIZE(raw("sends a chunk of negative size", chunkHead() + "-2\r\n[]\r\n0\r\n\r\n")),
    HUGE_CHUNK_SIZE(raw("sends a chunk of a size beyond 64 bits", chunkHead() + "fffffffffffffffff\r\n[]")),
    CHUNK_TOO_LONG(raw("sends more bytes in a chunk than its size", chunkHead() + "2\r\n[][][]\r\n0\r\n\r\n")),
    TWO_EQUAL_LENGTHS(raw("gives the same Content-Length twice", head(length(Framing.JSON)) + Framing.JSON)),
    TWO_LENGTHS_SHORT_FIRST(raw(
            "gives two lengths; the first one ends after JSON that parses",
            head(length(Framing.TWICE)) + Framing.TWICE)),
    TWO_LENGTHS_LONG_FIRST(raw(
            "gives two lengths; the second one ends after JSON that parses",
            "HTTP/1.1 200 OK\r\n" + length(Framing.TWICE) + "\r\n" + length(Framing.JSON) + "\r\n\r\n"
                    + Framing.TWICE)),
    LISTED_LENGTHS(raw("gives two lengths in one header", "HTTP/1.1 200 OK\r\nContent-Length: 2, 4\r\n\r\n[][]")),
    LENGTH_AND_CHUNKS(raw(
            "gives a length of 2 and a chunked body",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + "Transfer-Encoding: chunked\r\n\r\n"
                    + Chunks.chunk(Framing.JSON) + Chunks.END)),
    BODY_ON_204(raw("answers 204 with a body", "HTTP/1.1 204 None\r\nContent-Length: 2\r\n\r\n[]")),
    SWITCHING_PROTOCOLS(
            raw("answers 101 unasked", "HTTP/1.1 101 Switch\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n")),
    UNASKED_SECOND_ANSWER(Trouble.of(
            "sends a second answer in the packet of the first",
            exchange -> exchange.send(answer(Answers.LABELS_JSON) + answer(Framing.UNASKED_JSON))));

    /** The second answer, which must never reach anybody. */
    public static final String UNASKED_JSON = "[[{\"label\":\"UNASKED\",\"score\":1.0}]]";

    private static final String JSON = Answers.LABELS_JSON;
    private static final String TWICE = JSON + UNASKED_JSON;

    private final Trouble trouble;

    Framing(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    /** Sends exactly this and, since no reader can know where it ends, closes. */
    private static Trouble raw(String does, String bytes) {
        return Trouble.of(does, exchange -> {
            exchange.send(bytes);
            exchange.close();
        });
    }

    /** A head with the right length of {@link #JSON} and one more line. */
    private static String head(String line) {
        return "HTTP/1.1 200 OK\r\n" + length(JSON) + "\r\n" + line + "\r\n\r\n";
    }

    private static String length(String body) {
        return "Content-Length: " + body.length();
    }

    private static String chunkHead() {
        return Chunks.head(Reply.json(200, ""));
    }

    private static String answer(String body) {
        return head("Content-Type: application/json").replace(length(JSON), length(body)) + body;
    }
}
