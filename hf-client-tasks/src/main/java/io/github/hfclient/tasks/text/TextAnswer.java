package io.github.hfclient.tasks.text;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.Span;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text that answers a question, or the finding that no part does.
 *
 * <p>Servers count code points while Java counts UTF-16 units; {@code start} and {@code end} are converted, so that
 * {@code context.substring(answer.start(), answer.end())} is right after an emoji too.
 *
 * @param text the part of the text, without white space around it; empty if the text has no answer
 * @param score how sure the model is, 0 to 1; often tiny
 * @param start UTF-16 offset of the first unit in the text; null if there is no answer or the server gave no offsets
 * @param end UTF-16 offset behind the last unit; null if there is no answer or the server gave no offsets
 * @param codePoints the offsets as the server gave them, in code points; null if it gave none
 */
public record TextAnswer(
        String text,
        double score,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Span codePoints) implements Serializable {
    /**
     * Checks that what must be there is there.
     *
     * @throws IllegalArgumentException if text is null, the score is not finite, or only one of start and end is null
     */
    public TextAnswer {
        Require.present("text", text);
        Require.range("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
        if ((start == null) != (end == null)) throw new IllegalArgumentException("only one of start and end is null");
    }

    /** Whether there is an answer; else the model finds that the text has none, and is as sure of that as the score says. */
    public boolean answered() {
        return !text.isEmpty();
    }
}
