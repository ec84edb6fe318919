package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.ArrayList;
import java.util.List;

/** A bar of three parts, 100 wide: how much of a group is positive, neutral, negative. For the template. */
record MoodBar(List<Part> parts, String words) {

    /** A part of the bar; {@code css} is the mood. */
    record Part(String css, double x, double width) {}

    static MoodBar of(Tally tally) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Mood mood : Mood.values()) {
            double width = 100 * tally.share(mood);
            parts.add(new Part(mood.word(), x, width));
            x += width;
        }
        return new MoodBar(parts, words(tally));
    }

    private static String words(Tally tally) {
        return "%s positive, %s neutral, %s negative"
                .formatted(
                        Figures.percent(tally.share(Mood.POSITIVE)),
                        Figures.percent(tally.share(Mood.NEUTRAL)),
                        Figures.percent(tally.share(Mood.NEGATIVE)));
    }
}
