package io.github.hfclient.examples.offline;

import java.util.List;
import java.util.stream.IntStream;

/** Adds up what the words, the emphasis and the emoji of a text say: below zero for a bad mood, above for a good one. */
final class SentimentRules {

    private static final int NEGATION_REACHES = 3;
    private static final double NEGATED = -0.7;
    private static final double STRENGTHENED = 1.4;
    private static final double SHOUTED = 1.3;
    private static final double AFTER_BUT = 1.5;
    private static final double PER_EXCLAMATION = 0.1;
    private static final double ONE_THOUGHT = 25;
    private static final int MOST_EXCLAMATIONS = 3;

    private final SentimentWords list;
    private final Words words;
    private final List<String> lower;
    private final Language language;

    SentimentRules(SentimentWords list, String text) {
        this.list = list;
        this.words = Words.of(text);
        this.lower = words.lower();
        this.language = Language.of(lower);
    }

    double sum() {
        double said = IntStream.range(0, lower.size()).mapToDouble(this::said).sum();
        double shown = words.text().codePoints().mapToDouble(list::emoji).sum();
        return (said + shown) * emphasis() / length();
    }

    /** A long text says more of everything, so each thing counts for less. */
    private double length() {
        return Math.sqrt(Math.max(1, lower.size() / ONE_THOUGHT));
    }

    private double said(int index) {
        double weight = weight(index);
        return weight == 0 ? 0 : weight * setting(index);
    }

    /** Of two words that are listed together, the first one says it all. */
    private double weight(int index) {
        double phrase = phrase(index);
        boolean second = phrase(index - 1) != 0;
        return phrase != 0 || second ? phrase : list.weight(language, lower.get(index));
    }

    private double phrase(int index) {
        boolean pair = index >= 0 && index + 1 < lower.size();
        return pair ? list.weight(language, lower.get(index), lower.get(index + 1)) : 0;
    }

    /** How the words before it change what a word says. */
    private double setting(int index) {
        double factor = (words.all().get(index).shouted() ? SHOUTED : 1) * (negatedAfter(index) ? NEGATED : 1);
        for (int i = index - 1; i >= 0 && !words.opens(i + 1); i--) {
            String before = lower.get(i);
            if (index - i <= NEGATION_REACHES && list.negates(language, before)) {
                factor *= NEGATED;
            } else if (index - i == 1 && list.strengthens(language, before)) {
                factor *= STRENGTHENED;
            } else if (list.turns(language, before)) {
                return factor * AFTER_BUT;
            }
        }
        return factor;
    }

    /** German, Dutch and French put their "not" behind the verb. */
    private boolean negatedAfter(int index) {
        boolean next = index + 1 < lower.size() && !words.opens(index + 1);
        return next && language.negatesBehind() && list.negates(language, lower.get(index + 1));
    }

    private double emphasis() {
        long marks = words.text().chars().filter(c -> c == '!').count();
        return 1 + PER_EXCLAMATION * Math.min(marks, MOST_EXCLAMATIONS);
    }
}
