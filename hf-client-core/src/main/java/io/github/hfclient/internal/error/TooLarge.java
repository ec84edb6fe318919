package io.github.hfclient.internal.error;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a 429 that concern the size of the request and not the number of requests, as in <a
 * href="https://platform.openai.com/docs/guides/rate-limits">limits of tokens per minute</a>: waiting does not help.
 */
public final class TooLarge {
    private static final Pattern WORDS = Pattern.compile(
            "too (large|long|big)\\b|reduce the (length|size|input|batch)|tokens must be reduced",
            Pattern.CASE_INSENSITIVE);

    private TooLarge() {}

    /** Whether the server said so. */
    public static boolean said(@Nullable String words) {
        return words != null && WORDS.matcher(words).find();
    }
}
