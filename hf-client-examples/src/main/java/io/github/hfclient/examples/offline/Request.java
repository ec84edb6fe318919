package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One HTTP request, read to its end. */
record Request(String method, String path, Optional<String> authorization, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODELS = "/hf-inference/models/";
    private static final String COMPLETIONS = "/v1/completions";
    private static final String CHAT = "/v1/chat/completions";

    static Request read(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The model that the path names, or the body of a chat; nothing if it is the path of something else. */
    Optional<String> model() {
        if (path.equals(CHAT)) {
            return Optional.of(withoutPolicy(json().path("model").asText()));
        }
        return path.startsWith(MODELS) ? Optional.of(ofPath(path.substring(MODELS.length()))) : Optional.empty();
    }

    /** The router takes {@code owner/name:fastest} too, which names no other model. */
    private static String withoutPolicy(String model) {
        int colon = model.indexOf(':');
        return colon < 0 ? model : model.substring(0, colon);
    }

    private static String ofPath(String tail) {
        return tail.endsWith(COMPLETIONS) ? tail.substring(0, tail.length() - COMPLETIONS.length()) : tail;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new BadInput("the body is not JSON: " + e.getOriginalMessage());
        }
    }
}
