package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Require;
import java.io.Serializable;

/**
 * One of the texts of a request, and how well it fits.
 *
 * @param index which of them it is, from 0
 * @param text the text itself
 * @param score the higher the better; the range is the model's
 */
public record ScoredText(int index, String text, double score) implements Serializable {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the index is negative, the text is null or the score is not finite
     */
    public ScoredText {
        Require.range("index", index, 0, Integer.MAX_VALUE);
        Require.present("text", text);
        Require.range("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
