package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.EnumLabels;
import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a model chose among the constants of an enum, best first; equal scores keep the server's order.
 *
 * <pre>{@code
 * enum Theme { PRICE, QUALITY, EASE_OF_USE }
 *
 * Scores<Theme> themes = hf.call(ZeroShotClassification.of(review, Theme.class));
 * switch (themes.top()) { ... }
 * themes.score(Theme.PRICE);     // OptionalDouble[0.87]
 * }</pre>
 *
 * @param scores at least one, each constant at most once
 * @param <E> the enum
 * @see Labels#to(Class)
 */
public record Scores<E extends Enum<E>>(List<Score<E>> scores) implements Iterable<Scores.Score<E>>, Serializable {
    /**
     * A constant and how sure the model is of it.
     *
     * @param score mostly 0 to 1; any number if raw scores were asked for
     * @param <E> the enum
     */
    public record Score<E extends Enum<E>>(E constant, double score) implements Serializable {
        /**
         * Checks the constant and the score.
         *
         * @throws IllegalArgumentException if the constant is null or the score is not finite
         */
        public Score {
            Require.present("constant", constant);
            Require.range("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
        }
    }

    /**
     * Copies and sorts the scores.
     *
     * @throws IllegalArgumentException if there is none, one is null, or two are of the same constant
     */
    public Scores {
        scores = CheckedLists.copyOfSome("scores", scores).stream()
                .sorted(Comparator.comparingDouble((Score<E> one) -> one.score())
                        .reversed())
                .toList();
        long constants = scores.stream().map(Score::constant).distinct().count();
        if (constants < scores.size()) throw new IllegalArgumentException("two scores are of the same constant");
    }

    /** Those of labels, each of which stands for a constant. */
    static <E extends Enum<E>> Scores<E> of(Labels labels, EnumLabels<E> constants) {
        return new Scores<>(labels.labels().stream()
                .map(label -> new Score<>(constants.of(label.label()), label.score()))
                .toList());
    }

    /** The constant with the highest score. */
    public E top() {
        return scores.get(0).constant();
    }

    /** The score of a constant; empty if the answer does not hold it. */
    public OptionalDouble score(E constant) {
        return scores.stream()
                .filter(one -> one.constant() == constant)
                .mapToDouble(Score::score)
                .findFirst();
    }

    /** The constants with at least this score, best first; for answers in which several may be right. */
    public List<E> atLeast(double score) {
        return scores.stream()
                .filter(one -> one.score() >= score)
                .map(Score::constant)
                .toList();
    }

    /** The scores by their constants, best first; cannot be changed. */
    public Map<E, Double> asMap() {
        Map<E, Double> map = new LinkedHashMap<>();
        for (Score<E> one : scores) map.put(one.constant(), one.score());
        return Collections.unmodifiableMap(map);
    }

    @Override
    public Iterator<Score<E>> iterator() {
        return scores.iterator();
    }
}
