package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Mention;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Results as CSV, one line a review, in the order of the input. */
final class ResultsCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final Object[] COLUMNS = {
        "row",
        "id",
        "date",
        "product",
        "channel",
        "language",
        "stars",
        "text",
        "status",
        "sentiment",
        "score",
        "entities",
        "theme",
        "error"
    };

    private ResultsCsv() {}

    static void write(List<ScoredReview> reviews, Appendable file) throws IOException {
        FORMAT.printRecord(file, COLUMNS);
        for (ScoredReview scored : reviews) {
            FORMAT.printRecord(file, cells(scored));
        }
    }

    private static Object[] cells(ScoredReview scored) {
        Review review = scored.review();
        LocalDate date = review.date();
        Integer stars = review.stars();
        return new Object[] {
            review.row(),
            review.id(),
            date == null ? "" : date,
            review.product(),
            review.channel(),
            review.language(),
            stars == null ? "" : stars,
            review.text(),
            scored.failed() ? "failed" : "ok",
            scored.mood().map(Mood::word).orElse(""),
            scored.sentiment().map(ResultsCsv::score).orElse(""),
            scored.mentions().stream().map(ResultsCsv::named).collect(Collectors.joining("; ")),
            scored.theme().map(Theme::words).orElse(""),
            scored.problem().orElse("")
        };
    }

    private static String score(Sentiment sentiment) {
        return String.format(Locale.ROOT, "%.4f", sentiment.confidence());
    }

    private static String named(Mention mention) {
        return mention.type() + ' ' + mention.word();
    }
}
