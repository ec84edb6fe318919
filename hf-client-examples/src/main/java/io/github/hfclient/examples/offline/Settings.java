package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Reads the settings of a request, and refuses what they cannot be. */
final class Settings {

    private Settings() {}

    static JsonNode of(JsonNode body) {
        return body.path("parameters");
    }

    /** A whole number from 1 on, or the default if it is not given. */
    static int count(JsonNode parameters, String name, int byDefault) {
        JsonNode given = parameters.path(name);
        if (given.isMissingNode() || given.isNull()) return byDefault;
        if (given.isInt() && given.intValue() > 0) return given.intValue();
        throw new BadInput("`" + name + "` must be a whole number from 1 on");
    }

    /** A number, or the default if it is not given. */
    static double number(JsonNode parameters, String name, double byDefault) {
        JsonNode given = parameters.path(name);
        if (given.isMissingNode() || given.isNull() || given.isNumber()) return given.asDouble(byDefault);
        throw new BadInput("`" + name + "` must be a number");
    }

    /** The settings of generation, whichever of their names the client knows, or those beside them. */
    static JsonNode generation(JsonNode parameters) {
        return Stream.of("generation_parameters", "generate_parameters", "generate_kwargs")
                .map(parameters::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(parameters);
    }

    /** The labels to choose from: a list, or one text with commas. */
    static List<String> candidateLabels(JsonNode parameters) {
        JsonNode given = parameters.path("candidate_labels");
        List<String> labels = given.isTextual() ? List.of(given.textValue().split(",")) : texts(given);
        LinkedHashSet<String> different = new LinkedHashSet<>();
        labels.forEach(label -> different.add(label.strip()));
        if (different.isEmpty() || different.contains("")) {
            throw new BadInput("`candidate_labels` must be a list of texts, none of them empty");
        }
        return List.copyOf(different);
    }

    /** A list of texts; empty if it is none. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** A text that is not empty. */
    static String text(JsonNode node, String name) {
        if (node.isTextual() && !node.textValue().isBlank()) return node.textValue();
        throw new BadInput("`" + name + "` must be a text that is not empty");
    }
}
