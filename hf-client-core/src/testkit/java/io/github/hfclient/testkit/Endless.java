package io.github.hfclient.testkit;

import java.io.IOException;

/** Answers that do not come, come slowly, or never end. All of them end when the client leaves. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Endless implements Trouble.Named {
    NEVER_ANSWERS(Trouble.of("reads the request and stays silent", Exchange::awaitLeaving)),
    STALLED_HEAD(Trouble.of(
            "sends half of the headers, then nothing", exchange -> stall(exchange, "HTTP/1.1 200 OK\r\nX-"))),
    STALLED_BODY(
            Trouble.of("sends the headers and half of the body, then nothing", exchange -> stall(exchange, half()))),
    STALLED_FAILURE(Trouble.of(
            "sends a 500 whose body does not come",
            exchange -> stall(exchange, json(500).head("Content-Length: 100")))),
    SLOW_HEAD(Trouble.of(
            "sends an answer byte by byte, a byte a step of the test", exchange -> exchange.dribble(whole()))),
    SLOW_BODY(Trouble.of(
            "sends the head at once and the body byte by byte, a byte a step of the test", Endless::slowBody)),
    STATUS_LINE(Trouble.of("sends a status line without end", exchange -> endless(exchange, "HTTP/1.1 200 ", "O"))),
    INFORMATION(
            Trouble.of("sends 102 without end", exchange -> endless(exchange, "", "HTTP/1.1 102 Processing\r\n\r\n"))),
    HEADERS(Trouble.of(
            "sends headers without end", exchange -> endless(exchange, "HTTP/1.1 200 OK\r\n", "X-More: of it\r\n"))),
    HEADER(Trouble.of(
            "sends one header without end", exchange -> endless(exchange, "HTTP/1.1 200 OK\r\nX-More: ", "of it"))),
    BODY(Trouble.of(
            "sends a JSON list without end and without a length", exchange -> endless(exchange, open(200), "[0.5],"))),
    CHUNKS(Trouble.of("sends chunks without end", Endless::chunks)),
    WHITE_SPACE(Trouble.of("sends blanks without end", exchange -> endless(exchange, open(200), "    \n"))),
    TEXT(Trouble.of("sends a JSON string without end", exchange -> endless(exchange, open(200) + "[\"", "words "))),
    FAILURE(Trouble.of("sends a 400 whose message has no end", exchange -> endless(exchange, failure(), "why "))),
    PIECES(Trouble.of("streams pieces of a chat without end", Endless::pieces)),
    TEN_GIGABYTES(
            Trouble.of("announces 10 GB, sends a little, then nothing", exchange -> stall(exchange, tenGigabytes())));

    private final Trouble trouble;

    Endless(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    private static void stall(Exchange exchange, String sent) throws IOException, InterruptedException {
        exchange.send(sent);
        exchange.awaitLeaving();
    }

    private static void endless(Exchange exchange, String start, String piece) throws IOException {
        exchange.send(start);
        exchange.sendForEver(piece);
    }

    private static void slowBody(Exchange exchange) throws IOException, InterruptedException {
        exchange.send(json(200).head("Content-Length: " + Answers.LABELS_JSON.length()));
        exchange.dribble(Answers.LABELS_JSON);
    }

    private static void chunks(Exchange exchange) throws IOException {
        endless(exchange, Chunks.head(json(200)) + Chunks.chunk("["), Chunks.chunk("[0.5],".repeat(50)));
    }

    private static void pieces(Exchange exchange) throws IOException {
        endless(
                exchange,
                Chunks.head(Streams.reply("")),
                Chunks.chunk(Sse.piece("words ").repeat(20)));
    }

    private static String whole() {
        return json(200).head("Content-Length: " + Answers.LABELS_JSON.length()) + Answers.LABELS_JSON;
    }

    private static String half() {
        String body = Answers.LABELS_JSON;
        return json(200).head("Content-Length: " + body.length()) + body.substring(0, body.length() / 2);
    }

    private static String open(int status) {
        return json(status).head("Connection: close") + (status == 200 ? "[" : "");
    }

    private static String failure() {
        return open(400) + "{\"error\":\"";
    }

    private static String tenGigabytes() {
        return json(200).head("Content-Length: 10737418240") + "[[0.5],";
    }

    private static Reply json(int status) {
        return Reply.json(status, "");
    }
}
