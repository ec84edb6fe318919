package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What goes back over the wire. */
record Reply(int status, JsonNode body, Map<String, String> headers) {

    static Reply answer(JsonNode body) {
        return new Reply(200, body, Map.of());
    }

    static Reply error(int status, String message) {
        return new Reply(status, message(message), Map.of());
    }

    static Reply notAllowed() {
        return new Reply(401, message("Invalid username or password."), Map.of("www-authenticate", "Bearer"));
    }

    static Reply loading(String model, double estimatedSeconds) {
        ObjectNode body = message("Model " + model + " is currently loading").put("estimated_time", estimatedSeconds);
        return new Reply(503, body, Map.of());
    }

    static Reply limited(int retryAfterSeconds) {
        Map<String, String> wait = Map.of("Retry-After", Integer.toString(retryAfterSeconds));
        return new Reply(429, message("Rate limit reached. Please wait and try again."), wait);
    }

    private static ObjectNode message(String text) {
        return JsonNodeFactory.instance.objectNode().put("error", text);
    }
}
