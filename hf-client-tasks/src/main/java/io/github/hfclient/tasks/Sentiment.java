package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import java.io.Serializable;

/**
 * Whether a text speaks well or ill of something, in one form for all models. Made by {@link Labels#sentiment()}.
 *
 * <pre>{@code
 * Sentiment mood = hf.call(TextClassification.of("I love you")).sentiment();
 * mood.polarity();      // POSITIVE
 * mood.value();         // 0.9997
 * }</pre>
 *
 * @param polarity the one with the highest score, those of several labels added up
 * @param confidence the score of the polarity, 0 to 1
 * @param value from -1, surely negative, to 1, surely positive: the mean over all labels, weighted by their scores. The labels of
 *     models with five grades count -1, -0.5, 0, 0.5 and 1; labels that the answer leaves out count as neutral
 */
public record Sentiment(Polarity polarity, double confidence, double value) implements Serializable {
    /** The three kinds of sentiment. */
    public enum Polarity {
        /** It speaks well. */
        POSITIVE,
        /** It does neither. */
        NEUTRAL,
        /** It speaks ill. */
        NEGATIVE
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if polarity is null, confidence not 0 to 1, or value not -1 to 1
     */
    public Sentiment {
        Require.present("polarity", polarity);
        Require.range("confidence", confidence, 0, 1);
        Require.range("value", value, -1, 1);
    }
}
