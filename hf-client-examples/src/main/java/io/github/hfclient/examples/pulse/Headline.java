package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures at the top of the report. For the template.
 *
 * @param stars mean stars, or null if no review has any
 * @param change how net sentiment moved from the first period to the last, or null for a single period
 */
record Headline(
        MoodBar bar,
        List<Share> shares,
        String net,
        @Nullable String stars,
        @Nullable Moved change) {

    record Share(String css, String percent, String reviews) {}

    record Moved(String points, String css, String from, String to) {}

    static Headline of(Findings findings) {
        Tally total = findings.total();
        List<Share> shares =
                Arrays.stream(Mood.values()).map(mood -> share(mood, total)).toList();
        String stars = total.meanStars().isPresent()
                ? Figures.oneDecimal(total.meanStars().getAsDouble())
                : null;
        return new Headline(
                MoodBar.of(total),
                shares,
                Figures.signed(total.net()),
                stars,
                moved(findings).orElse(null));
    }

    private static Share share(Mood mood, Tally total) {
        return new Share(mood.word(), Figures.percent(total.share(mood)), Figures.reviews(total.count(mood)));
    }

    private static Optional<Moved> moved(Findings findings) {
        return findings.span()
                .map(span -> Timeline.of(findings.reviews(), span))
                .flatMap(Headline::moved);
    }

    private static Optional<Moved> moved(Timeline timeline) {
        List<Timeline.Step> steps = timeline.steps().stream()
                .filter(step -> step.tally().count() > 0)
                .toList();
        if (steps.size() < 2) {
            return Optional.empty();
        }
        Timeline.Step first = steps.get(0);
        Timeline.Step last = steps.get(steps.size() - 1);
        double points = last.tally().net() - first.tally().net();
        String css = points < 0 ? "down" : "up";
        Period period = timeline.period();
        return Optional.of(
                new Moved(Figures.signed(points), css, period.label(first.start()), period.label(last.start())));
    }
}
