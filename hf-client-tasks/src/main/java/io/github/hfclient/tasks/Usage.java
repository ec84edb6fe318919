package io.github.hfclient.tasks;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has cost, in tokens of the model. Servers tell more or less of it.
 *
 * @param promptTokens what was sent; null if not told
 * @param completionTokens what was written; null if not told
 * @param totalTokens as the server counts; the sum of both if it does not say; null if that is not known either
 * @param cachedTokens how much of the prompt the server still knew; null if not told
 * @param reasoningTokens how much of what was written was thought and not said; null if not told
 */
public record Usage(
        @Nullable Integer promptTokens,
        @Nullable Integer completionTokens,
        @Nullable Integer totalTokens,
        @Nullable Integer cachedTokens,
        @Nullable Integer reasoningTokens)
        implements Serializable {
    /** A usage without details. */
    public Usage(int promptTokens, int completionTokens, int totalTokens) {
        this(promptTokens, completionTokens, totalTokens, null, null);
    }
}
