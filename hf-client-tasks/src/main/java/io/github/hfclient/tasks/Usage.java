package io.github.hfclient.tasks;

import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has cost, in tokens of the model.
 *
 * @param promptTokens what was sent
 * @param completionTokens what was written
 * @param totalTokens as the server counts; the sum of both if it does not say
 */
public record Usage(int promptTokens, int completionTokens, int totalTokens) {
    /** The usage in this field of an answer; null if it is not told or not whole, since half a count is none. */
    static @Nullable Usage of(Json usage) {
        Double prompt = usage.get("prompt_tokens").number();
        Double completion = usage.get("completion_tokens").number();
        if (prompt == null || completion == null) return null;
        Double total = usage.get("total_tokens").number();
        return new Usage(prompt.intValue(), completion.intValue(), (int) (total == null ? prompt + completion : total));
    }
}
