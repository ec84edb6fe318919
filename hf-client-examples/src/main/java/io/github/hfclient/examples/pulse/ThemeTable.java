package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Themes against products: where it hurts. For the template. */
record ThemeTable(List<String> themes, List<Row> rows) {

    record Row(String name, List<Cell> cells) {}

    /**
     * How the reviews of a product sound that are about a theme.
     *
     * @param net net sentiment, empty if there are none
     * @param heat how far it is from zero, from 0 to 1, less if the reviews are few
     */
    record Cell(long count, String net, String css, double heat) {}

    private static final int MOST_ROWS = 12;
    private static final double MANY = 5;

    /** Nothing if no review has a theme. */
    static Optional<ThemeTable> of(Findings findings) {
        List<Findings.Group> themes = findings.byTheme();
        if (themes.stream().allMatch(theme -> theme.tally().count() == 0)) return Optional.empty();
        Stream<Row> products = findings.by(Review::product).stream()
                .limit(MOST_ROWS)
                .map(product -> row(product.name(), new Findings(product.reviews())));
        List<Row> rows =
                Stream.concat(Stream.of(row("All reviews", findings)), products).toList();
        return Optional.of(
                new ThemeTable(themes.stream().map(Findings.Group::name).toList(), rows));
    }

    private static Row row(String name, Findings findings) {
        return new Row(
                name,
                findings.byTheme().stream().map(theme -> cell(theme.tally())).toList());
    }

    private static Cell cell(Tally tally) {
        if (tally.count() == 0) return new Cell(0, "", "none", 0);
        double heat = Math.abs(tally.net()) / 100 * Math.min(1, tally.count() / MANY);
        return new Cell(tally.count(), Figures.signed(tally.net()), tally.net() < 0 ? "down" : "up", heat);
    }
}
