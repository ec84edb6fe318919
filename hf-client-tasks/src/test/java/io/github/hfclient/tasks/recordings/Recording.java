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

    /** Those of a task with a 2xx answer and both sides complete; each file holds one JSON object a line. */
    static List<Recording> answered(String task) {
        Path file = Path.of(System.getProperty("hf.recordings")).resolve("recordings.jsonl");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("\"" + task + "\""))
                    .map(line -> new Recording(Json.parse(line)))
                    .filter(exchange -> exchange.is("task", task) && exchange.is("fidelity", "full"))
                    .filter(Recording::succeeded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String field, String value) {
        return value.equals(json.get(field).string());
    }

    private boolean succeeded() {
        Double status = json.get("status").number();
        return status != null && status >= 200 && status < 300;
    }

    String answer() {
        String body = json.get("response_body").string();
        if (body == null) throw new AssertionError("the answer of " + this + " is no text");
        return body;
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
