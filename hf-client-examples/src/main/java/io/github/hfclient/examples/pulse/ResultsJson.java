package io.github.hfclient.examples.pulse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hfclient.examples.run.Mention;
import io.github.hfclient.examples.run.RunFigures;
import java.time.LocalDate;
import java.util.Arrays;

/** Results and run figures as JSON. */
final class ResultsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultsJson() {}

    /** One row of the results, on one line. */
    static String line(ScoredReview scored) {
        ObjectNode row = JSON.createObjectNode();
        addReview(scored.review(), row);
        row.put("status", scored.failed() ? "failed" : "ok");
        row.put("sentiment", scored.mood().map(Mood::word).orElse(null));
        scored.sentiment().ifPresent(sentiment -> addScores(sentiment, row.putObject("scores")));
        addMentions(scored, row.putArray("entities"));
        row.put("theme", scored.theme().map(Theme::words).orElse(null));
        row.put("error", scored.problem().orElse(null));
        return row.toString();
    }

    private static void addReview(Review review, ObjectNode row) {
        LocalDate date = review.date();
        row.put("row", review.row())
                .put("id", review.id())
                .put("date", date == null ? null : date.toString())
                .put("product", review.product())
                .put("channel", review.channel())
                .put("language", review.language())
                .put("stars", review.stars())
                .put("text", review.text());
    }

    private static void addScores(Sentiment sentiment, ObjectNode scores) {
        Arrays.stream(Mood.values()).forEach(mood -> scores.put(mood.word(), sentiment.score(mood)));
    }

    private static void addMentions(ScoredReview scored, ArrayNode entities) {
        for (Mention mention : scored.mentions()) {
            entities.addObject()
                    .put("group", mention.type())
                    .put("word", mention.word())
                    .put("score", mention.score())
                    .put("start", mention.start())
                    .put("end", mention.end());
        }
    }

    /** The run as a document for machines; times in milliseconds. */
    static String document(RunSheet run) {
        RunFigures figures = run.figures();
        return JSON.createObjectNode()
                .put("service", run.service())
                .put("offline", run.offline())
                .put("sentimentModel", run.models().sentiment())
                .put("nameModel", run.models().names())
                .put("themeModel", run.models().themes())
                .put("summaryModel", run.models().summaries())
                .put("rows", run.rows())
                .put("failed", run.failed())
                .put("resumed", run.resumed())
                .put("mostInFlight", run.inFlight())
                .put("requests", figures.requests())
                .put("retries", figures.retries())
                .put("waits", figures.waits())
                .put("waitedMillis", figures.waited().toMillis())
                .put("p50Millis", figures.p50().toMillis())
                .put("p95Millis", figures.p95().toMillis())
                .put("tookMillis", figures.took().toMillis())
                .put("rowsPerSecond", figures.rowsPerSecond(run.rows()))
                .toPrettyString();
    }
}
