package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import io.github.hfclient.examples.run.RunFigures;
import java.util.List;

/**
 * The run as data: what was asked, where, and what it took.
 *
 * @param service where the answers came from, in words
 * @param offline whether that was the embedded server
 * @param failed how many of the rows have no result, or not all of it
 * @param resumed rows that an earlier run had scored, which was interrupted
 * @param inFlight the most requests under way that were reported
 * @param folder where the results are
 */
public record RunSheet(
        String service,
        boolean offline,
        ModelNames models,
        int rows,
        int failed,
        long resumed,
        int inFlight,
        String folder,
        RunFigures figures) {

    /** One figure for people. */
    public record Line(String label, String value) {}

    /** For people, one line a figure. */
    public List<Line> lines() {
        return List.of(
                new Line("Answers come from", service),
                new Line("Sentiment model", models.sentiment()),
                new Line("Names model", models.names()),
                new Line("Themes model", models.themes()),
                new Line("Summaries model", models.summaries()),
                new Line("Rows", rowsInWords()),
                new Line(
                        "Requests",
                        "%d, of which %d retries; %d at a time at most"
                                .formatted(figures.requests(), figures.retries(), inFlight)),
                new Line("Waits", "%d, %s together".formatted(figures.waits(), Figures.seconds(figures.waited()))),
                new Line(
                        "Time for an answer",
                        "half within %s, 95 %% within %s"
                                .formatted(RunFigures.millis(figures.p50()), RunFigures.millis(figures.p95()))),
                new Line(
                        "Whole run",
                        "%s, %s rows a second".formatted(Figures.seconds(figures.took()), figures.rate(rows))));
    }

    private String rowsInWords() {
        String words = "%d, of which %d failed".formatted(rows, failed);
        return resumed == 0 ? words : words + "; %d scored by an earlier run".formatted(resumed);
    }

    /** The line that the program ends with. */
    public String summary() {
        return "%d rows, %d failed; %s; report in %s".formatted(rows, failed, figures.words(rows), folder);
    }
}
