package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** One HTTP request, read to its end. */
record Request(String method, String path, Optional<String> authorization, String type, BinaryNode bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPEN_AI = "/v1/";
    private static final Pattern MEDIA = Pattern.compile("(?:image|audio|video)/.*|application/octet-stream");

    static Request read(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .orElse(""),
                BinaryNode.valueOf(exchange.getRequestBody().readAllBytes()));
    }

    /** The model that the path names, or the body in the form of OpenAI; nothing if it is the path of something else. */
    Optional<Address> address() {
        return path.startsWith(OPEN_AI)
                ? Optional.of(new Address(withoutPolicy(json().path("model").asText()), path.substring(1)))
                : Address.of(path);
    }

    /** The router takes {@code owner/name:fastest} too, which names no other model. */
    private static String withoutPolicy(String model) {
        int colon = model.indexOf(':');
        return colon < 0 ? model : model.substring(0, colon);
    }

    /** The body; media that were sent as they are stand where they would stand in JSON. */
    JsonNode json() {
        if (MEDIA.matcher(type).matches()) {
            return JSON.createObjectNode().set("inputs", bytes);
        }
        try {
            return JSON.readTree(bytes.binaryValue());
        } catch (IOException e) {
            throw new BadInput("the body is not JSON: " + e.getMessage());
        }
    }
}
