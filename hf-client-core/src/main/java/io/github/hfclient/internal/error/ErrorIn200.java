package io.github.hfclient.internal.error;

import io.github.hfclient.json.Json;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the error in an answer whose status says that all went well. */
final class ErrorIn200 {
    /** Beside these an object holds nothing that anybody asked for. */
    private static final Set<String> ENVELOPE = Set.of(
            "error",
            "errors",
            "error_type",
            "error_description",
            "error_code",
            "message",
            "detail",
            "title",
            "type",
            "code",
            "status",
            "status_code",
            "http_status_code",
            "param",
            "object",
            "id",
            "request_id",
            "warnings",
            "estimated_time",
            "timestamp",
            "path",
            "success",
            "ok");

    private static final Set<String> FAILED = Set.of("failed", "fail", "error", "canceled", "cancelled");

    private ErrorIn200() {}

    /** The words of the error; null if there is none, or an answer beside it. */
    static @Nullable String words(Json value) {
        return value instanceof Json.Arr list ? wordsOfAll(list) : wordsOfOne(value);
    }

    /** Of a list in which there is nothing else, as servers answer lists of rows. */
    private static @Nullable String wordsOfAll(Json.Arr list) {
        ErrorWords words = new ErrorWords();
        for (Json item : list.items()) {
            String said = wordsOfOne(item);
            if (said == null) return null;
            words.add(said);
        }
        return words.isEmpty() ? null : words.toString();
    }

    private static @Nullable String wordsOfOne(Json value) {
        boolean failed = hasFailed(value) || hasFailed(value.get("data"));
        Json error = failed ? errorOfFailed(value) : value.get("error");
        return says(error) && (failed || onlyAnEnvelope(value)) ? wordsOf(error) : null;
    }

    private static Json errorOfFailed(Json value) {
        Json error = value.get("error");
        return says(error) ? error : value.get("data").get("error");
    }

    private static String wordsOf(Json error) {
        ErrorWords words = new ErrorWords();
        words.addAll(error);
        if (words.isEmpty()) words.add(error.text());
        return words.isEmpty() ? "an error without readable words" : words.toString();
    }

    private static boolean hasFailed(Json value) {
        return Stream.of("status", "task_status")
                .map(name -> value.get(name).string())
                .anyMatch(status -> status != null && FAILED.contains(status.toLowerCase(Locale.ROOT)));
    }

    private static boolean onlyAnEnvelope(Json value) {
        return value instanceof Json.Obj object
                && object.fields().entrySet().stream()
                        .allMatch(field -> ENVELOPE.contains(field.getKey()) || !says(field.getValue()));
    }

    /** Servers also write false, 0, "" and {} where there was no error. */
    private static boolean says(Json value) {
        if (value instanceof Json.Bool bool) return bool.value();
        if (value instanceof Json.Num number) return number.value().signum() != 0;
        if (value instanceof Json.Obj object) return !object.fields().isEmpty();
        if (value instanceof Json.Str text) return !text.value().isBlank();
        return !value.items().isEmpty();
    }
}
