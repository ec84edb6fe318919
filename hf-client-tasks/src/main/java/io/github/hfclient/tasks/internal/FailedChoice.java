package io.github.hfclient.tasks.internal;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import org.jspecify.annotations.Nullable;

/** A choice that a server gives although it failed, with the words that came until then. */
public final class FailedChoice {
    private FailedChoice() {}

    /**
     * Refuses the choice if there is an error in it or its reason to stop is one.
     *
     * @param error what the choice has under that name; servers also write false, "" and {} where there was none
     * @throws JsonException with the words of the error
     */
    public static void refuse(Json error, @Nullable String finishReason) {
        String words = words(error);
        if (words == null && !"error".equals(finishReason)) return;
        throw new JsonException(
                "expected an answer, found that the model failed" + (words == null ? "" : ": " + words));
    }

    private static @Nullable String words(Json error) {
        String words = error instanceof Json.Obj ? error.get("message").string() : error.string();
        if (words != null) return words.isBlank() ? null : words;
        return error instanceof Json.Obj told && !told.fields().isEmpty() ? told.text() : null;
    }
}
