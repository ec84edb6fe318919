package io.github.hfclient.internal.journal;

import io.github.hfclient.Body;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a journal is about; its first line.
 *
 * @param format 2, or 1 for a journal that was begun by an earlier version
 * @param task the Hub's id
 * @param model the model asked, or where it is if it has no name
 * @param settings a digest of each setting of the first row, by its name
 */
public record Header(int format, String task, String model, Map<String, String> settings) {
    private static final int FORMAT = 2;

    /** Fields of a task that has no input apart from them are no settings: among them is the input. */
    public static Header of(Task<?> task, String model, Body first) {
        Map<String, Json> settings = new LinkedHashMap<>(first.parameters().all());
        if (first.inputs() != null) settings.putAll(first.root().all());
        return new Header(FORMAT, task.id(), model, digests(settings));
    }

    private static Map<String, String> digests(Map<String, Json> settings) {
        Map<String, String> digests = new LinkedHashMap<>();
        settings.forEach((name, value) -> digests.put(name, Question.digest(value)));
        return digests;
    }

    byte[] line() {
        String rest = "\"journal\":" + format + ",\"task\":" + Json.of(task).text() + ",\"model\":"
                + Json.of(model).text() + ",\"settings\":" + Json.of(settings).text() + "}";
        return Line.of(rest.getBytes(StandardCharsets.UTF_8));
    }

    /** Null if the line is the first one of no journal. */
    static @Nullable Header parse(String line) {
        Json fields = fields(line);
        Double format = fields.get("journal").number();
        String task = fields.get("task").string();
        String model = fields.get("model").string();
        if (format == null || task == null || model == null) return null;
        return new Header(format.intValue(), task, model, settings(format, fields.get("settings")));
    }

    private static Json fields(String line) {
        try {
            return Json.parse(line);
        } catch (JsonException e) {
            return Json.Obj.EMPTY; // the sum of a line may be right by chance, or by somebody's hand
        }
    }

    /** The first form has the values themselves. */
    private static Map<String, String> settings(double format, Json found) {
        if (!(found instanceof Json.Obj settings)) return Map.of();
        if (format < FORMAT) return digests(settings.fields());
        Map<String, String> digests = new HashMap<>();
        settings.fields().forEach((name, digest) -> digests.put(name, String.valueOf(digest.string())));
        return digests;
    }

    /** Whether it has a form that only a newer version writes. */
    boolean newer() {
        return format > FORMAT;
    }

    /** What differs between a journal's subject and what a batch asks for, as a sentence; null if nothing does. */
    @Nullable
    String difference(Header wanted) {
        if (!task.equals(wanted.task)) return "it is about the task " + task + ", the batch about " + wanted.task;
        if (!model.equals(wanted.model)) return "it is about the model " + model + ", the batch about " + wanted.model;
        List<String> names = names(wanted).stream()
                .filter(name -> !settings.getOrDefault(name, "").equals(wanted.settings.getOrDefault(name, "")))
                .toList();
        return names.isEmpty() ? null : "its rows were asked about with other settings: " + String.join(", ", names);
    }

    /** The settings that are compared. The first form has the fields of an input among them, so only those of the batch are. */
    private Set<String> names(Header wanted) {
        Set<String> names = new TreeSet<>(wanted.settings.keySet());
        if (format == FORMAT) names.addAll(settings.keySet());
        return names;
    }
}
