package io.github.hfclient.wire;

import io.github.hfclient.testkit.Exchange;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;

/** Servers that send the caller's token back, each in another place of an answer. */
enum Echoes {
    STATUS_LINE("HTTP/1.1 fine %s\r\n\r\n"),
    BROKEN_HEADER("HTTP/1.1 200 OK\r\nX-Odd: %s\u0000\r\n\r\n"),
    LENGTH("HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n"),
    CONTENT_TYPE("HTTP/1.1 200 OK\r\nContent-Type: text/%s\r\nContent-Length: 1\r\n\r\n?"),
    CODING("HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: 1\r\n\r\n?"),
    REQUEST_ID("HTTP/1.1 400 No\r\nX-Request-Id: %s\r\nContent-Length: 0\r\n\r\n"),
    ERROR_HEADER("HTTP/1.1 400 No\r\nX-Error-Message: %s\r\nX-Error-Code: %s\r\nContent-Length: 0\r\n\r\n"),
    LOCATION("HTTP/1.1 307 Go\r\nLocation: /login/%s\r\nContent-Length: 0\r\n\r\n"),
    LOCATION_WITH_USER(
            "HTTP/1.1 307 Go\r\nLocation: https://me:%s@models.example.com/?t=%s#%s\r\nContent-Length: 0\r\n\r\n"),
    CHALLENGE("HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer error=\"%s\"\r\nContent-Length: 0\r\n\r\n"),
    PAGE(head(502, "text/html") + "<html><body>%s</body></html>"),
    TEXT(head(400, "text/plain") + "no access with %s"),
    ERROR(head(403) + "{\"error\":\"%s\"}"),
    ERROR_OF_FIELDS(head(422) + "{\"detail\":[{\"loc\":[\"header\",\"%s\"],\"msg\":\"bad\",\"input\":\"%s\"}]}"),
    ERROR_CUT_IN_ITS_MESSAGE(head(400) + "{\"error\":\"" + "x".repeat(983) + " %s\"}"),
    ERROR_CUT_IN_ITS_EXCERPT(head(400) + "{\"error\":\"" + "x".repeat(975) + " %s\"}"),
    ERROR_IN_200(head(200) + "{\"error\":\"%s\"}"),
    LOADING(head(503) + "{\"error\":\"%s is currently loading\"}"),
    LIMITED(head(429) + "{\"error\":\"too many requests by %s\",\"error_type\":\"%s\"}"),
    WRONG_ANSWER(head(200) + "{\"text\":\"%s\"}"),
    NAME_OF_A_FIELD(head(200) + "{\"%s\":{\"%s\":1}}"),
    NO_JSON(head(200) + "%s"),
    FIRST_EVENT(head(200, "text/event-stream") + "data: {\"error\":\"%s\"}\n\n"),
    SECOND_EVENT(events() + "data: {\"error\":{\"message\":\"%s\"}}\n\n"),
    BROKEN_EVENT(events() + "event: %s\nid: %s\ndata: {\"%s\n\n"),
    NO_STREAM(head(200, "application/%s") + "{}");

    private final String answer;

    Echoes(String answer) {
        this.answer = answer;
    }

    /** The token in disguise, its answer sent as a whole. */
    Trouble in(Disguise disguise) {
        return Trouble.of(this + " " + disguise, exchange -> send(exchange, disguise));
    }

    private void send(Exchange exchange, Disguise disguise) throws IOException {
        String token = exchange.request().header("authorization").orElseThrow().substring("Bearer ".length());
        exchange.send(answer.replace("%s", disguise.of(token)));
        exchange.close();
    }

    private static String head(int status) {
        return head(status, "application/json");
    }

    private static String head(int status, String type) {
        return "HTTP/1.1 " + status + " Answer\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n";
    }

    private static String events() {
        return head(200, "text/event-stream") + "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"}}]}\n\n";
    }
}
