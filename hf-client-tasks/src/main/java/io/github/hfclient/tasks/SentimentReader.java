package io.github.hfclient.tasks;

import io.github.hfclient.tasks.Sentiment.Polarity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes labels into a sentiment. */
final class SentimentReader {
    private SentimentReader() {}

    /**
     * The sentiment.
     *
     * @throws IllegalStateException if the labels are of no known scheme, or a score is not 0 to 1
     */
    static Sentiment of(Labels labels) {
        SentimentScheme scheme = SentimentScheme.of(labels);
        requireShares(labels);
        Map<Polarity, Double> totals = new LinkedHashMap<>();
        double value = 0;
        double sum = 0;
        for (Label label : labels) {
            totals.merge(scheme.polarity(label), label.score(), Double::sum);
            value += scheme.value(label) * label.score();
            sum += label.score();
        }
        double scale = Math.max(1, sum); // more than 1 if each label was scored by itself
        Polarity polarity = best(totals);
        return new Sentiment(polarity, totals.getOrDefault(polarity, 0.0) / scale, value / scale);
    }

    /** Of equal ones that of the first label. */
    private static Polarity best(Map<Polarity, Double> totals) {
        Polarity best = totals.keySet().iterator().next();
        for (Polarity other : totals.keySet()) {
            if (totals.getOrDefault(other, 0.0) > totals.getOrDefault(best, 0.0)) best = other;
        }
        return best;
    }

    private static void requireShares(Labels labels) {
        for (Label label : labels) {
            if (label.score() < 0 || label.score() > 1.001) // a sum of floats may come out above 1
            throw new IllegalStateException("the score of " + label.label() + " is " + label.score()
                    + ", sentiment needs scores from 0 to 1 and not raw ones");
        }
    }
}
