package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.LenientValues;
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
        @Nullable Integer reasoningTokens) {
    private static final int UNTOLD = -1;

    /** A usage without details. */
    public Usage(int promptTokens, int completionTokens, int totalTokens) {
        this(promptTokens, completionTokens, totalTokens, null, null);
    }

    /** The usage that comes next; null if nothing of it is told. */
    public static @Nullable Usage read(JsonIn in) {
        if (in.peek() != JsonIn.Kind.OBJECT) {
            in.skip();
            return null;
        }
        Integer prompt = null;
        Integer completion = null;
        Integer total = null;
        Integer cached = null;
        Integer reasoning = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "prompt_tokens" -> prompt = count(in);
                case "completion_tokens" -> completion = count(in);
                case "total_tokens" -> total = count(in);
                case "prompt_tokens_details" -> cached = detail(in, "cached_tokens");
                case "completion_tokens_details" -> reasoning = detail(in, "reasoning_tokens");
                default -> in.skip();
            }
        }
        if (prompt == null && completion == null && total == null) return null;
        return new Usage(prompt, completion, sum(prompt, completion, total), cached, reasoning);
    }

    private static @Nullable Integer sum(
            @Nullable Integer prompt, @Nullable Integer completion, @Nullable Integer told) {
        return told != null || prompt == null || completion == null ? told : (Integer) (prompt + completion);
    }

    private static @Nullable Integer count(JsonIn in) {
        int count = LenientValues.integer(in, UNTOLD);
        return count < 0 ? null : (Integer) count;
    }

    private static @Nullable Integer detail(JsonIn in, String name) {
        if (in.peek() != JsonIn.Kind.OBJECT) {
            in.skip();
            return null;
        }
        Integer told = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            if (field.equals(name)) told = count(in);
            else in.skip();
        }
        return told;
    }
}
