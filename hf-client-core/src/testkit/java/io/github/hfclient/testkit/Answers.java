package io.github.hfclient.testkit;

import java.io.IOException;
import java.util.function.Function;

/** Unusual but right answers: a client must take each of them, and {@link #LABELS_JSON} is the value. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Answers implements Trouble.Named {
    LABELS(Trouble.reply("answers with two labels", reply())),
    RETRY_AFTER_ON_SUCCESS(
            Trouble.reply("answers, and hints to retry after an hour", reply().with("Retry-After", "3600"))),
    UNKNOWN_ENCODING(Trouble.reply(
            "answers plainly, with the meaningless Content-Encoding: chunked",
            reply().with("Content-Encoding", "chunked"))),
    EMPTY_REASON(Trouble.of(
            "answers with no reason after the status",
            exchange -> exchange.send("HTTP/1.1 200 \r\nContent-Type: application/json\r\nContent-Length: " + length()
                    + "\r\n\r\n" + Answers.LABELS_JSON))),
    LOWER_CASE_HEADERS(Trouble.of(
            "answers with header names in lower case",
            exchange -> exchange.send("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + length()
                    + "\r\n\r\n" + Answers.LABELS_JSON))),
    CHUNKED(Trouble.of("answers in chunks of seven bytes", Answers::chunked)),
    TRAILERS(Trouble.of("answers in one chunk with an extension, then a trailer", Answers::trailers)),
    UNTIL_CLOSE(Trouble.of("answers without a length and ends the body by closing", Answers::untilClose)),
    CONNECTION_CLOSE(Trouble.of("answers with Connection: close and closes", Answers::closing)),
    CONTINUE_FIRST(Trouble.of("sends 100 and 103 before the answer", Answers::continueFirst));

    /** The body of all answers here: one list for one text. */
    public static final String LABELS_JSON =
            "[[{\"label\":\"POSITIVE\",\"score\":0.9998},{\"label\":\"NEGATIVE\",\"score\":0.0002}]]";

    private final Trouble trouble;

    Answers(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    /** 200 with this JSON. */
    public static Trouble json(String body) {
        return Trouble.reply("answers 200 with JSON of its own", Reply.json(200, body));
    }

    /** 200 with JSON made from the request, for answers as long as the list that was sent. */
    public static Trouble json(Function<ReceivedRequest, String> body) {
        return Trouble.of(
                "answers 200 with JSON made from the request",
                exchange -> exchange.send(
                        Reply.json(200, body.apply(exchange.request())).bytes()));
    }

    private static Reply reply() {
        return Reply.json(200, LABELS_JSON);
    }

    private static int length() {
        return LABELS_JSON.length();
    }

    private static void chunked(Exchange exchange) throws IOException {
        exchange.send(Chunks.head(reply()));
        for (int from = 0; from < length(); from += 7) {
            exchange.send(Chunks.chunk(LABELS_JSON.substring(from, Math.min(length(), from + 7))));
        }
        exchange.send(Chunks.END);
    }

    private static void trailers(Exchange exchange) throws IOException {
        String size = Integer.toHexString(length());
        exchange.send(Chunks.head(reply()) + size + ";part=1\r\n" + LABELS_JSON + "\r\n0\r\nX-Checked: yes\r\n\r\n");
    }

    private static void untilClose(Exchange exchange) throws IOException {
        exchange.send(reply().head("Connection: close") + LABELS_JSON);
        exchange.close();
    }

    private static void closing(Exchange exchange) throws IOException {
        exchange.send(reply().with("Connection", "close").bytes());
        exchange.close();
    }

    private static void continueFirst(Exchange exchange) throws IOException {
        exchange.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n");
        exchange.send(reply().bytes());
    }
}
