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

    static Request read(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The model that the path names, or nothing if it is the path of something else. */
    Optional<String> model() {
        return path.startsWith(MODELS) ? Optional.of(path.substring(MODELS.length())) : Optional.empty();
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new BadInput("the body is not JSON: " + e.getOriginalMessage());
        }
    }
}
