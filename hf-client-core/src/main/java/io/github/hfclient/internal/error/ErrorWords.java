package io.github.hfclient.internal.error;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of an error body, in the order in which the fields are trusted, each said once. */
final class ErrorWords {
    private static final int DEEPEST = 8; // real ones end at 4: a string that holds an object with a list of objects
    private static final int MOST = 50; // nobody reads more, and each is compared with all before it
    private static final List<String> FIELDS =
            List.of("error", "error_description", "errors", "detail", "message", "msg", "title", "data");

    private static final Pattern OPENING = Pattern.compile("^\\s*[\\[{]");
    private static final Pattern MARKUP =
            Pattern.compile("(?i)^\\s*<|<(?:!doctype|html|body)|</(?:html|head|body|title|h\\d|p|div|center)>");

    private final List<String> said = new ArrayList<>();

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** Adds a sentence, unless it is blank, markup or already part of what was said. */
    void add(@Nullable String sentence) {
        if (said.size() == MOST || sentence == null || sentence.isBlank() || isMarkup(sentence)) return;
        String text = sentence.strip();
        if (said.stream().noneMatch(earlier -> earlier.contains(text))) said.add(text);
    }

    /** Adds all sentences of an error body or of a part of it. */
    void addAll(Json value) {
        addAll(value, 0);
    }

    private void addAll(Json raw, int depth) {
        if (depth > DEEPEST) return;
        Json value = decoded(raw);
        if (value instanceof Json.Obj object) addObject(object, depth);
        value.items().forEach(item -> addAll(item, depth + 1));
        add(value.string());
    }

    private void addObject(Json.Obj object, int depth) {
        String complaint = object.get("msg").string();
        if (complaint != null && object.get("loc") instanceof Json.Arr place) add(path(place) + ": " + complaint);
        for (String field : FIELDS) addField(object, field, depth);
        addAll(object.get("metadata").get("raw"), depth + 1); // the words of the provider behind a gateway
        addMessages(object.get("details"), depth + 1);
        boolean unknownForm =
                FIELDS.stream().allMatch(field -> object.get(field).absent());
        if (unknownForm && depth > 0 && !object.fields().isEmpty()) add(object.text());
    }

    /** The messages somewhere in the details of an error, which hold much else that nobody wants to read. */
    private void addMessages(Json details, int depth) {
        if (depth > DEEPEST) return;
        details.items().forEach(item -> addMessages(item, depth + 1));
        if (!(details instanceof Json.Obj object)) return;
        add(object.get("message").string());
        object.fields().values().forEach(value -> addMessages(value, depth + 1));
    }

    /** {@code data} is the answer beside an error of its own, so only that error is taken from it. */
    private void addField(Json.Obj object, String field, int depth) {
        Json value = object.get(field);
        addAll(field.equals("data") ? value.get("error") : value, depth + 1);
    }

    private static String path(Json.Arr place) {
        return place.items().stream()
                .map(step -> step instanceof Json.Str name ? name.value() : step.text())
                .collect(Collectors.joining("."));
    }

    /** The object or list that a string holds as JSON text, as gateways wrap it; any other value as it is. */
    static Json decoded(Json value) {
        String text = value.string();
        return text != null && OPENING.matcher(text).find() ? parsed(text).orElse(value) : value;
    }

    /** The JSON of a text; empty if it is none, or holds a number beyond what Java can count. */
    static Optional<Json> parsed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonIn in = JsonIn.of(bytes, 0, bytes.length)) {
            Json value = in.json();
            in.end();
            return Optional.of(value);
        } catch (JsonException | NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Whether this is an object with a field in which servers put their words, be it empty. */
    static boolean isKnownForm(Json value) {
        return value instanceof Json.Obj object && FIELDS.stream().anyMatch(object.fields()::containsKey);
    }

    /** Pages of gateways say nothing that the status does not say. */
    private static boolean isMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    @Override
    public String toString() {
        return String.join("; ", said);
    }
}
