package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Fills a JSON Schema from a text: numbers, names, dates and currencies that stand in it. What is not found is left out
 * if it may be, else it is null, an empty text, an empty list or false; nothing is invented.
 */
record FormRules(KnownNames names, SentimentWords moods) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Fills a schema of an object. */
    ObjectNode fill(JsonNode schema, String text) {
        Facts facts = new Facts(text, names, moods);
        return object(schema, facts);
    }

    private ObjectNode object(JsonNode schema, Facts facts) {
        ObjectNode filled = NODES.objectNode();
        schema.path("properties").properties().forEach(field -> {
            String name = field.getKey();
            Optional<JsonNode> found = value(name, field.getValue(), facts);
            if (found.isPresent() || required(name, schema)) {
                filled.set(name, found.orElseGet(() -> nothing(field.getValue())));
            }
        });
        return filled;
    }

    private static boolean required(String name, JsonNode schema) {
        for (JsonNode each : schema.path("required")) {
            if (each.asText().equals(name)) return true;
        }
        return false;
    }

    private Optional<JsonNode> value(String name, JsonNode schema, Facts facts) {
        if (schema.has("enum")) {
            return facts.choice(schema).map(NODES::textNode);
        }
        String description = schema.path("description").asText();
        return switch (type(schema)) {
            case "object" -> Optional.of(object(schema, facts));
            case "boolean" -> Optional.of(NODES.booleanNode(facts.mentions(name, description)));
            case "integer" ->
                facts.number().filter(number -> number.scale() == 0).map(NODES::numberNode);
            case "number" -> facts.number().map(NODES::numberNode);
            case "string" -> facts.words(name).map(NODES::textNode);
            default -> Optional.empty();
        };
    }

    private static JsonNode nothing(JsonNode schema) {
        return switch (type(schema)) {
            case "string" -> schema.has("enum") ? NODES.nullNode() : NODES.textNode("");
            case "array" -> NODES.arrayNode();
            default -> NODES.nullNode();
        };
    }

    /** Of {@code ["string", "null"]} the first. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }
}
