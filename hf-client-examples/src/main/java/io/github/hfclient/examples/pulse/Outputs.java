package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Html;
import io.github.hfclient.examples.run.OutputFolder;
import java.util.List;

/** Writes everything that a run leaves behind. */
record Outputs(OutputFolder folder) {

    static final String REPORT = "report.html";

    void write(ScoredReviews scores, RunSheet run) {
        List<ScoredReview> reviews = scores.reviews();
        folder.write("results.jsonl", file -> {
            for (ScoredReview review : reviews) {
                file.append(ResultsJson.line(review)).append('\n');
            }
        });
        folder.write("results.csv", file -> ResultsCsv.write(reviews, file));
        folder.write("run.json", file -> file.append(ResultsJson.document(run)).append('\n'));
        folder.write(
                REPORT,
                file -> file.append(
                        Html.page("pulse/report.html", ReportPage.of(new Findings(reviews), scores.summaries(), run))));
    }
}
