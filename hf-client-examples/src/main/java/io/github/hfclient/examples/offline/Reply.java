package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes back over the wire.
 *
 * @param parts the body: one part that is sent as a whole, or the events of a stream, each sent by itself
 */
record Reply(int status, String type, List<String> parts, Map<String, String> headers) {

    private static final String EVENTS = "text/event-stream";

    static Reply answer(JsonNode body) {
        return json(200, body, Map.of());
    }

    /** A stream in the form of OpenAI, which says at its end that it is the end. */
    static Reply stream(List<JsonNode> events) {
        Stream<String> data = Stream.concat(events.stream().map(JsonNode::toString), Stream.of("[DONE]"));
        List<String> parts = data.map(line -> "data: " + line + "\n\n").toList();
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
        return new Reply(status, "application/json", List.of(body.toString()), headers);
    }

    boolean streamed() {
        return type.equals(EVENTS);
    }

    private static ObjectNode message(String text) {
        return JsonNodeFactory.instance.objectNode().put("error", text);
    }
}
