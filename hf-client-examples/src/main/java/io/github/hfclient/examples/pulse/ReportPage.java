package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the template of the report shows, in words and figures.
 *
 * @param span from when to when, empty if no review has a date
 * @param scope how many reviews, products, channels, languages
 * @param timeline null without dates
 * @param themes null without themes
 * @param stars null without stars
 * @param run label and value of each figure of the run
 */
record ReportPage(
        String span,
        String scope,
        boolean offline,
        Headline headline,
        List<Standouts.Point> standouts,
        @Nullable TimelineChart timeline,
        List<Breakdown> breakdowns,
        @Nullable ThemeTable themes,
        List<ProductSummary> summaries,
        @Nullable StarTable stars,
        List<NameTable> names,
        List<Quote> worst,
        List<Quote> best,
        List<Failure> failures,
        List<RunSheet.Line> run) {

    record Failure(int row, String id, String problem) {}

    private static final int MOST_WORST = 8;
    private static final int MOST_BEST = 4;

    static ReportPage of(Findings findings, List<ProductSummary> summaries, RunSheet run) {
        return new ReportPage(
                span(findings),
                scope(findings),
                run.offline(),
                Headline.of(findings),
                new Standouts(findings).points(),
                findings.span()
                        .map(span -> TimelineChart.of(Timeline.of(findings.reviews(), span)))
                        .orElse(null),
                breakdowns(findings),
                ThemeTable.of(findings).orElse(null),
                summaries,
                StarTable.of(findings).orElse(null),
                NameTable.of(findings),
                Quote.distinct(findings.surest(Mood.NEGATIVE), MOST_WORST),
                Quote.distinct(findings.surest(Mood.POSITIVE), MOST_BEST),
                findings.failures().stream().map(ReportPage::failure).toList(),
                run.lines());
    }

    private static String span(Findings findings) {
        return findings.span()
                .map(span -> Figures.day(span.first()) + " \u2013 " + Figures.day(span.last()))
                .orElse("");
    }

    private static String scope(Findings findings) {
        return Stream.of(
                        Figures.reviews(findings.reviews().size()),
                        several(findings, Review::product, "product"),
                        several(findings, Review::channel, "channel"),
                        several(findings, Review::language, "language"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static String several(Findings findings, Function<Review, String> column, String noun) {
        int count = findings.by(column).size();
        return count == 0 ? "" : Figures.count(count, noun);
    }

    private static List<Breakdown> breakdowns(Findings findings) {
        return Stream.of(
                        Breakdown.of("By product", findings, Review::product),
                        Breakdown.of("By channel", findings, Review::channel),
                        Breakdown.of("By language", findings, Review::language))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Failure failure(ScoredReview scored) {
        return new Failure(
                scored.review().row(), scored.review().id(), scored.problem().orElse(""));
    }
}
