package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stars against what the text sounds like. For the template. */
record StarTable(List<Row> rows, List<Quote> disagreements, String share) {

    record Row(int stars, List<Cell> cells) {}

    /** A count; {@code css} says whether text and stars agree, and {@code heat} how full the cell is, from 0 to 1. */
    record Cell(long count, String css, double heat) {}

    private static final int MOST_QUOTES = 4;

    /** Nothing if no review has stars. */
    static Optional<StarTable> of(Findings findings) {
        List<Row> rows =
                Stream.of(5, 4, 3, 2, 1).map(stars -> row(stars, findings)).toList();
        long count = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(Cell::count)
                .sum();
        if (count == 0) {
            return Optional.empty();
        }
        List<ScoredReview> against = findings.disagreements();
        String share = Figures.percent((double) against.size() / count);
        return Optional.of(new StarTable(rows, Quote.distinct(against, MOST_QUOTES), share));
    }

    private static Row row(int stars, Findings findings) {
        long all = Arrays.stream(Mood.values())
                .mapToLong(mood -> findings.count(stars, mood))
                .sum();
        List<Cell> cells = Arrays.stream(Mood.values())
                .map(mood -> cell(stars, mood, findings.count(stars, mood), all))
                .toList();
        return new Row(stars, cells);
    }

    private static Cell cell(int stars, Mood mood, long count, long all) {
        String css = mood.contradicts(stars) ? "against" : "with";
        return new Cell(count, css, all == 0 ? 0 : (double) count / all);
    }
}
