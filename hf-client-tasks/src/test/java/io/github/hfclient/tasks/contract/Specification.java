package io.github.hfclient.tasks.contract;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.client.WireMock.JsonSchemaVersion;
import io.github.hfclient.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The JSON Schema of a task's requests, as the Hub publishes it for its widgets, from a folder that is no part of the project and
 * is named by the system property hf.specs: one folder a task with an input.json, and common-definitions.json beside them.
 */
record Specification(Json schema) {
    private static final String COMMON = "/inference/schemas/common-definitions.json#/definitions/";

    static boolean available() {
        return !System.getProperty("hf.specs", "").isBlank();
    }

    /** Some tasks have none. */
    static Optional<Specification> of(String task) {
        Path file = folder().resolve(task).resolve("input.json");
        return Files.exists(file) ? Optional.of(new Specification(complete(read(file)))) : Optional.empty();
    }

    boolean allows(Json request) {
        String wellFormed = schema.text();
        return WireMock.matchingJsonSchema(wellFormed, JsonSchemaVersion.V7)
                .match(request.text())
                .isExactMatch();
    }

    /** The settings that it names, those under {@code parameters} and those beside it. */
    Set<String> settings() {
        Set<String> names = new TreeSet<>(names(schema));
        if (names.remove("parameters")) names.addAll(names(parameters()));
        names.remove("inputs");
        return names;
    }

    private Json parameters() {
        Json parameters = schema.get("properties").get("parameters");
        String reference = parameters.get("$ref").string();
        return reference == null
                ? parameters
                : schema.get("$defs").get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Set<String> names(Json described) {
        return described.get("properties") instanceof Json.Obj named
                ? named.fields().keySet()
                : Set.of();
    }

    private static Path folder() {
        return Path.of(System.getProperty("hf.specs"));
    }

    private static Json read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the common definitions in place of the references to them, and without a name of its own that others resolve against. */
    private static Json complete(Json part) {
        if (part instanceof Json.Arr array)
            return new Json.Arr(
                    array.items().stream().map(Specification::complete).toList());
        if (!(part instanceof Json.Obj object)) return part;
        String reference = object.get("$ref").string();
        if (reference != null && reference.startsWith(COMMON)) return common(reference.substring(COMMON.length()));
        Map<String, Json> fields = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> fields.put(name, complete(value)));
        fields.remove("$id");
        return new Json.Obj(fields);
    }

    private static Json common(String name) {
        return complete(read(folder().resolve("common-definitions.json"))
                .get("definitions")
                .get(name));
    }
}
