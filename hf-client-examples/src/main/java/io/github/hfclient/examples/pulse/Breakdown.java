package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sentiment by product, channel or language: one line a group. For the template.
 *
 * @param more how many groups are left out because they are many or small, 0 for none
 */
record Breakdown(String title, List<Row> rows, int more) {

    /**
     * A group.
     *
     * @param stars mean stars, empty if its reviews have none
     * @param trend net sentiment over time, or null without dates
     */
    record Row(
            String name,
            long count,
            MoodBar bar,
            String net,
            String css,
            String stars,
            @Nullable TrendLine trend) {}

    private static final int MOST_ROWS = 12;
    private static final int LEAST_REVIEWS = 3;

    /** Nothing if there are not two groups to compare. */
    static Optional<Breakdown> of(String title, Findings findings, Function<Review, String> column) {
        List<Findings.Group> groups = findings.by(column);
        List<Row> rows = groups.stream()
                .filter(group -> group.tally().count() >= LEAST_REVIEWS)
                .limit(MOST_ROWS)
                .map(group -> row(group, findings))
                .toList();
        int more = groups.size() - rows.size();
        return rows.size() < 2 ? Optional.empty() : Optional.of(new Breakdown(title, rows, more));
    }

    private static Row row(Findings.Group group, Findings findings) {
        Tally tally = group.tally();
        String stars = tally.meanStars().isPresent()
                ? Figures.oneDecimal(tally.meanStars().getAsDouble())
                : "";
        String css = tally.net() < 0 ? "down" : "up";
        return new Row(
                group.name(),
                tally.count(),
                MoodBar.of(tally),
                Figures.signed(tally.net()),
                css,
                stars,
                trend(group, findings));
    }

    private static @Nullable TrendLine trend(Findings.Group group, Findings findings) {
        return findings.span()
                .map(span -> TrendLine.of(Timeline.of(group.reviews(), span)))
                .filter(trend -> trend.points().size() > 1)
                .orElse(null);
    }
}
