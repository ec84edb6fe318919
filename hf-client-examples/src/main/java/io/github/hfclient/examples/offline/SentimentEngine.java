package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;

/**
 * Sentiment from a word list, in the shape of a text-classification model with three labels: a list of all labels for
 * each text, also for a single text, in the model's own order unless {@code top_k} asks for the best ones.
 */
final class SentimentEngine implements Engine {

    private record Score(String label, double value) {}

    private final SentimentWords words;

    SentimentEngine(SentimentWords words) {
        this.words = words;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode topK = body.path("parameters").path("top_k");
        return Inputs.of(body).each(text -> labels(topK.isInt() ? best(text, topK.intValue()) : scores(text)));
    }

    private List<Score> best(String text, int count) {
        return scores(text).stream()
                .sorted(Comparator.comparingDouble(Score::value).reversed())
                .limit(count)
                .toList();
    }

    /** The sum of the rules, squeezed between -1 and 1 and spread over three labels that add up to 1. */
    private List<Score> scores(String text) {
        double sum = new SentimentRules(words, text).sum();
        double mood = sum / Math.sqrt(sum * sum + 6);
        double positive = Math.exp(3.2 * mood);
        double neutral = Math.exp(1.4 - 2.6 * Math.abs(mood));
        double negative = Math.exp(-3.2 * mood);
        double all = positive + neutral + negative;
        return List.of(
                new Score("positive", positive / all),
                new Score("neutral", neutral / all),
                new Score("negative", negative / all));
    }

    private static ArrayNode labels(List<Score> scores) {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        scores.forEach(score -> labels.addObject().put("label", score.label()).put("score", score.value()));
        return labels;
    }
}
