package io.github.hfclient.examples.pulse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** How sure the model is of each mood of one review, from 0 to 1. Immutable. */
record Sentiment(Map<Mood, Double> scores) {

    Sentiment {
        scores = Map.copyOf(scores);
    }

    static Sentiment of(double positive, double neutral, double negative) {
        return new Sentiment(Map.of(Mood.POSITIVE, positive, Mood.NEUTRAL, neutral, Mood.NEGATIVE, negative));
    }

    /** The mood with the highest score; the earlier one of {@link Mood} when two are equal. */
    Mood mood() {
        return Arrays.stream(Mood.values())
                .max(Comparator.comparingDouble(this::score).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    double score(Mood mood) {
        return scores.getOrDefault(mood, 0.0);
    }

    /** The score of the mood that won. */
    double confidence() {
        return score(mood());
    }
}
