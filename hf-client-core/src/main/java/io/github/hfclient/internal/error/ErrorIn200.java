package io.github.hfclient.internal.error;

import io.github.hfclient.json.Json;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the error in an answer, or in an event of one, whose status says that all went well. */
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
            "ok",
            "created",
            "model",
            "provider",
            "system_fingerprint",
            "service_tier",
            "usage",
            "user_id");

    private static final Set<String> FAILED = Set.of("failed", "fail", "error", "canceled", "cancelled");
    private static final String ERROR = "error";

    private ErrorIn200() {}

    /** The error as the server wrote it; {@link Json.Null#NULL} if there is none, or an answer beside it. */
    static Json find(Json value) {
        boolean failed = hasFailed(value) || hasFailed(value.get("data"));
        Json error = failed ? errorOfFailed(value) : errorOf(value);
        if (says(error) && (failed || onlyAnEnvelope(value))) return error;
        if (isError(value) && onlyAnEnvelope(value)) return value;
        return value.get("choices").items().isEmpty() ? Json.Null.NULL : inChoices(value, error);
    }

    private static Json errorOf(Json value) {
        Json error = value.get(ERROR);
        return says(error) ? error : value.get("errors");
    }

    private static Json errorOfFailed(Json value) {
        Json error = value.get(ERROR);
        return says(error) ? error : value.get("data").get(ERROR);
    }

    /** The form without a field for the error: {@code {"object":"error","message":"..","code":500}}. */
    private static boolean isError(Json value) {
        boolean named = Stream.of("object", "type")
                .anyMatch(name -> ERROR.equals(value.get(name).string()));
        return named && (says(value.get("message")) || says(value.get("detail")));
    }

    /** In a choice, or beside choices that bring nothing or say that they failed. */
    private static Json inChoices(Json value, Json beside) {
        boolean broken = false;
        boolean bringNothing = true;
        for (Json choice : value.get("choices").items()) {
            Json inside = inChoice(choice);
            if (says(inside)) return inside;
            broken |= ERROR.equals(choice.get("finish_reason").string());
            bringNothing &= bringsNothing(choice);
        }
        if (says(beside) && (broken || bringNothing || says(beside.get("message")))) return beside;
        return broken ? Json.of("the model stopped with finish_reason error") : Json.Null.NULL;
    }

    private static Json inChoice(Json choice) {
        return Stream.of(choice, choice.get("delta"), choice.get("message"))
                .map(part -> part.get(ERROR))
                .filter(ErrorIn200::says)
                .findFirst()
                .orElse(Json.Null.NULL);
    }

    private static boolean bringsNothing(Json choice) {
        return !says(choice.get("text"))
                && Stream.of(choice.get("delta"), choice.get("message"))
                        .noneMatch(part -> says(part.get("content")) || says(part.get("tool_calls")));
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
