package io.github.hfclient.tasks;

import io.github.hfclient.tasks.Sentiment.Polarity;
import io.github.hfclient.tasks.internal.LabelKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way in which models name sentiments.
 *
 * @param values what each label is worth, from -1 for negative to 1 for positive
 * @param partial whether some of the labels are enough to recognise the scheme
 */
record SentimentScheme(Map<String, Double> values, boolean partial) {
    private static final List<SentimentScheme> ALL = List.of(
            new SentimentScheme(
                    Map.of("positive", 1.0, "pos", 1.0, "neutral", 0.0, "neu", 0.0, "negative", -1.0, "neg", -1.0),
                    true),
            new SentimentScheme(
                    Map.of(
                            "verynegative",
                            -1.0,
                            "negative",
                            -0.5,
                            "neutral",
                            0.0,
                            "positive",
                            0.5,
                            "verypositive",
                            1.0),
                    true),
            new SentimentScheme(
                    Map.of("1star", -1.0, "2stars", -0.5, "3stars", 0.0, "4stars", 0.5, "5stars", 1.0), true),
            new SentimentScheme(Map.of("label0", -1.0, "label1", 1.0), false),
            new SentimentScheme(Map.of("label0", -1.0, "label1", 0.0, "label2", 1.0), false));

    /**
     * The first scheme that has all these labels.
     *
     * @throws IllegalStateException if there is none
     */
    static SentimentScheme of(Labels labels) {
        Set<String> keys = labels.labels().stream().map(SentimentScheme::key).collect(Collectors.toSet());
        return ALL.stream()
                .filter(scheme -> scheme.fits(keys))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the labels " + names(labels)
                        + " are none that are known to tell sentiment; map them onto an enum of your own with to(..)"));
    }

    private static String names(Labels labels) {
        return labels.labels().stream().map(Label::label).toList().toString();
    }

    private static String key(Label label) {
        return LabelKey.of(label.label());
    }

    private boolean fits(Set<String> keys) {
        return partial ? values.keySet().containsAll(keys) : values.keySet().equals(keys);
    }

    double value(Label label) {
        return values.getOrDefault(key(label), 0.0);
    }

    Polarity polarity(Label label) {
        double value = value(label);
        return value > 0 ? Polarity.POSITIVE : value < 0 ? Polarity.NEGATIVE : Polarity.NEUTRAL;
    }
}
