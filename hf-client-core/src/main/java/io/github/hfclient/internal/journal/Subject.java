package io.github.hfclient.internal.journal;

import io.github.hfclient.Body;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a journal is about; its first line.
 *
 * @param task the Hub's id
 * @param model the model asked, or where it is if it has no name
 * @param settings the parameters of the first row
 */
public record Subject(String task, String model, Json settings) {
    private static final int FORMAT = 1;

    public static Subject of(Task<?> task, String model, Body first) {
        Map<String, Json> settings = new LinkedHashMap<>(first.parameters().all());
        settings.putAll(first.root().all());
        return new Subject(task.id(), model, new Json.Obj(settings));
    }

    byte[] line() {
        String rest = "\"journal\":" + FORMAT + ",\"task\":" + Json.of(task).text() + ",\"model\":"
                + Json.of(model).text() + ",\"settings\":" + settings.text() + "}";
        return Line.of(rest.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Null if the line is the first one of no journal. */
    static @Nullable Subject parse(String line) {
        Json fields = fields(line);
        String task = fields.get("task").string();
        String model = fields.get("model").string();
        if (fields.get("journal").absent() || task == null || model == null) return null;
        return new Subject(task, model, fields.get("settings"));
    }

    private static Json fields(String line) {
        try {
            return Json.parse(line);
        } catch (JsonException e) {
            return Json.Obj.EMPTY; // the sum of a line may be right by chance, or by somebody's hand
        }
    }

    /** Whether the line has a form that only a newer version writes. */
    static boolean newer(String line) {
        Double format = Json.parse(line).get("journal").number();
        return format != null && format > FORMAT;
    }

    /** What differs between a journal's subject and what a batch asks for, as a sentence; null if nothing does. */
    @Nullable
    String difference(Subject wanted) {
        if (!task.equals(wanted.task)) return "it is about the task " + task + ", the batch about " + wanted.task;
        if (!model.equals(wanted.model)) return "it is about the model " + model + ", the batch about " + wanted.model;
        return Objects.equals(settings, wanted.settings)
                ? null
                : "its rows were asked about with the settings " + settings.text() + ", those of the batch have "
                        + wanted.settings.text();
    }
}
