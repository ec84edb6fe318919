package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes back over the wire.
 *
 * @param parts the body: one part that is sent as a whole, or the events of a stream, each sent by itself
 */
record Reply(int status, String type, List<byte[]> parts, Map<String, String> headers) {

    private static final String EVENTS = "text/event-stream";

    static Reply answer(JsonNode body) {
        return body.isBinary() ? media(body) : json(200, body, Map.of());
    }

    private static Reply media(JsonNode body) {
        try {
            byte[] bytes = body.binaryValue();
            return new Reply(200, MediaBytes.type(bytes), List.of(bytes), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in bytes gives none", e);
        }
    }

    /** A stream, which may say at its end that it is the end. */
    static Reply stream(List<JsonNode> events, boolean done) {
        Stream<String> end = done ? Stream.of("[DONE]") : Stream.empty();
        List<byte[]> parts = Stream.concat(events.stream().map(JsonNode::toString), end)
                .map(line -> utf8("data: " + line + "\n\n"))
                .toList();
        return new Reply(200, EVENTS, parts, Map.of());
    }

    static Reply error(int status, String message) {
        return json(status, message(message), Map.of());
    }

    static Reply notAllowed() {
        return json(401, message("Invalid username or password."), Map.of("www-authenticate", "Bearer"));
    }

    static Reply loading(String model, double estimatedSeconds) {
        ObjectNode body = message("Model " + model + " is currently loading").put("estimated_time", estimatedSeconds);
        return json(503, body, Map.of());
    }

    static Reply limited(int retryAfterSeconds) {
        Map<String, String> wait = Map.of("Retry-After", Integer.toString(retryAfterSeconds));
        return json(429, message("Rate limit reached. Please wait and try again."), wait);
    }

    private static Reply json(int status, JsonNode body, Map<String, String> headers) {
        return new Reply(status, "application/json", List.of(utf8(body.toString())), headers);
    }

    boolean streamed() {
        return type.equals(EVENTS);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode message(String text) {
        return JsonNodeFactory.instance.objectNode().put("error", text);
    }
}
