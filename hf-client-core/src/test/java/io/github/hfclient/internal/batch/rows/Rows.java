package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;

/** Rows for tests, written as texts: {@code a} asks about a, {@code a/2} with a parameter, {@code !} is one without a request. */
final class Rows {
    private Rows() {}

    static Row<String, Json> row(String text) {
        return row(0, text);
    }

    static Row<String, Json> row(long index, String text) {
        return Row.of(index, text, Rows::request);
    }

    static Row<String, Json> costly(String text) {
        return Row.of(0, text, Ask::costly);
    }

    static RowAnswer<Json> answer(String text, long bytes) {
        return new RowAnswer<>(Json.of(text), null, bytes);
    }

    private static TaskRequest<Json> request(String text) {
        if (text.startsWith("!")) throw new IllegalArgumentException("no request");
        String[] parts = text.split("/");
        return parts.length == 1 ? Ask.of(text) : Ask.of(parts[0]).parameter("top_k", parts[1]);
    }
}
