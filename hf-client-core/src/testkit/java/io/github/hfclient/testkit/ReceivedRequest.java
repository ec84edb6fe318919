package io.github.hfclient.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request as the server read it. Immutable. */
public final class ReceivedRequest {

    private final int order;
    private final int connection;
    private final int turn;
    private final long arrived;
    private final RequestText text;

    ReceivedRequest(int order, int connection, int turn, RequestText text) {
        this.order = order;
        this.connection = connection;
        this.turn = turn;
        this.arrived = System.nanoTime();
        this.text = text;
    }

    /** 0 for the first request that the server read, over all connections. */
    public int order() {
        return order;
    }

    /** 0 for the first connection that the server accepted. */
    public int connection() {
        return connection;
    }

    /** 0 for the first request on its connection. */
    public int turn() {
        return turn;
    }

    /** When the whole request had been read, in {@link System#nanoTime()}: for real gaps between requests. */
    public long arrived() {
        return arrived;
    }

    public String method() {
        return text.word(0);
    }

    /** The request target as sent: path and query. */
    public String path() {
        return text.word(1);
    }

    /** All headers; the names are in lower case. */
    public Map<String, List<String>> headers() {
        return text.headers();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** A fresh copy of the body, without chunk framing. */
    public byte[] body() {
        return text.body();
    }

    /** The body as UTF-8. */
    public String bodyText() {
        return new String(text.body(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "#" + order + " " + method() + " " + path() + " on connection " + connection;
    }
}
