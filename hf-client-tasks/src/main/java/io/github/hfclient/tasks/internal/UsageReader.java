package io.github.hfclient.tasks.internal;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Usage;
import org.jspecify.annotations.Nullable;

/** Reads what an answer has cost, of which servers tell more or less. */
public final class UsageReader {
    private static final int UNTOLD = -1;

    private UsageReader() {}

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
