package io.github.hfclient.tasks.recordings;

import io.github.hfclient.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real exchange, from a folder that is no part of the project and is named by the system property hf.recordings. */
record Recording(Json json) {
    static boolean available() {
        return !System.getProperty("hf.recordings", "").isBlank();
    }

    /** Those of a task with a 2xx answer and both sides complete. */
    static List<Recording> answered(String task) {
        return all().stream()
                .filter(exchange -> exchange.is("task", task) && exchange.is("fidelity", "full"))
                .filter(exchange -> exchange.status() / 100 == 2)
                .toList();
    }

    /** All whose answer is a text; the file holds one JSON object a line. */
    static List<Recording> all() {
        Path file = Path.of(System.getProperty("hf.recordings")).resolve("recordings.jsonl");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> new Recording(Json.parse(line)))
                    .filter(exchange -> exchange.json().get("response_body").string() != null)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String field, String value) {
        return value.equals(json.get(field).string());
    }

    int status() {
        Double status = json.get("status").number();
        return status == null ? 0 : status.intValue();
    }

    String body() {
        return String.valueOf(json.get("response_body").string());
    }

    /** The input, from a request whose body is JSON. */
    Json inputs() {
        String body = json.get("request_body").string();
        if (body == null) throw new AssertionError("the request of " + this + " is no text");
        return Json.parse(body).get("inputs");
    }

    @Override
    public String toString() {
        return json.get("id").string() + " " + json.get("url").string();
    }
}
