package io.github.hfclient.testkit;

import java.io.IOException;

/** Connections that end too early. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Cuts implements Trouble.Named {
    RESET_BEFORE_ANSWER(Trouble.of("resets the connection instead of answering", Exchange::reset)),
    CLOSE_BEFORE_ANSWER(Trouble.of("closes the connection instead of answering", Exchange::close)),
    RESET_IN_HEAD(Trouble.of("resets in the middle of the headers", exchange -> reset(exchange, Cuts.HALF_HEAD))),
    CLOSE_IN_HEAD(Trouble.of("closes in the middle of the headers", exchange -> close(exchange, Cuts.HALF_HEAD))),
    CLOSE_IN_STATUS_LINE(Trouble.of("closes in the middle of the status line", exchange -> close(exchange, "HTTP/1."))),
    RESET_IN_BODY(Trouble.of("resets in the middle of the body", exchange -> reset(exchange, halfBody()))),
    SHORT_BODY(Trouble.of("announces the whole body, sends half, closes", exchange -> close(exchange, halfBody()))),
    SHORT_BODY_THAT_PARSES(Trouble.of(
            "announces one byte more than the JSON it sends, closes", exchange -> close(exchange, oneByteMissing()))),
    CUT_CHUNK(Trouble.of("closes in the middle of a chunk", exchange -> close(exchange, cutChunk()))),
    NO_LAST_CHUNK(Trouble.of("sends the whole JSON in a chunk, closes without the last chunk", Cuts::noLastChunk)),
    RESET_IN_CHUNKS(Trouble.of("resets between two chunks", exchange -> reset(exchange, firstChunk()))),
    CLOSE_AFTER_ANSWER(Trouble.of("answers as if to keep the connection, then closes it", Cuts::closeAfterAnswer)),
    CLOSE_ON_REUSE(Trouble.of("answers the first request of a connection, closes on the second", Cuts::closeOnReuse)),
    RESET_ON_REUSE(Trouble.of("answers the first request of a connection, resets on the second", Cuts::resetOnReuse));

    private static final String HALF_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: applica";

    private final Trouble trouble;

    Cuts(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    private static void close(Exchange exchange, String sent) throws IOException {
        exchange.send(sent);
        exchange.close();
    }

    private static void reset(Exchange exchange, String sent) throws IOException {
        exchange.send(sent);
        exchange.reset();
    }

    private static String halfBody() {
        String body = Answers.LABELS_JSON;
        return json().head("Content-Length: " + body.length()) + half(body);
    }

    private static String oneByteMissing() {
        String body = Answers.LABELS_JSON;
        return json().head("Content-Length: " + (body.length() + 1)) + body;
    }

    private static String cutChunk() {
        return Chunks.head(json()) + half(Chunks.chunk(Answers.LABELS_JSON));
    }

    private static String firstChunk() {
        return Chunks.head(json()) + Chunks.chunk(half(Answers.LABELS_JSON));
    }

    private static void noLastChunk(Exchange exchange) throws IOException {
        close(exchange, Chunks.head(json()) + Chunks.chunk(Answers.LABELS_JSON));
    }

    private static void closeAfterAnswer(Exchange exchange) throws IOException {
        exchange.send(json().bytes());
        exchange.close();
    }

    private static void closeOnReuse(Exchange exchange) throws IOException {
        if (exchange.request().turn() == 0) {
            exchange.send(json().bytes());
        } else {
            exchange.close();
        }
    }

    private static void resetOnReuse(Exchange exchange) throws IOException {
        if (exchange.request().turn() == 0) {
            exchange.send(json().bytes());
        } else {
            exchange.reset();
        }
    }

    private static Reply json() {
        return Reply.json(200, Answers.LABELS_JSON);
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }
}
