package io.github.hfclient.examples.pulse;

import java.util.Locale;
import java.util.Optional;

/** What a review sounds like. */
enum Mood {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    /**
     * The mood that a label means. Models name theirs differently: {@code positive}, {@code NEG}, {@code LABEL_0} (of
     * three, from bad to good) or {@code 4 stars}. Nothing if the label is none of these.
     */
    static Optional<Mood> of(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.startsWith("pos") || lower.equals("label_2") || lower.matches("[45] stars?")) {
            return Optional.of(POSITIVE);
        }
        if (lower.startsWith("neg") || lower.equals("label_0") || lower.matches("[12] stars?")) {
            return Optional.of(NEGATIVE);
        }
        boolean between = lower.startsWith("neu") || lower.equals("label_1") || lower.matches("3 stars?");
        return between ? Optional.of(NEUTRAL) : Optional.empty();
    }

    /** Whether so many stars, from 1 to 5, say the opposite. */
    boolean contradicts(int stars) {
        return (this == NEGATIVE && stars >= 4) || (this == POSITIVE && stars <= 2);
    }

    /** As it is written in files: {@code positive}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
