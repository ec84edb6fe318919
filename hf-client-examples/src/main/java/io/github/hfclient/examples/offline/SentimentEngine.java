package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hfclient.examples.offline.Evidence.Scored;
import java.util.List;

/**
 * Sentiment from a word list, in the shape of a text-classification model with three labels: a list of all labels for
 * each text, also for a single text, in the model's own order unless {@code top_k} asks for the best ones.
 */
final class SentimentEngine implements Engine {

    private final SentimentWords words;
    private final List<String> names;

    /** A model that calls the moods so: positive, neutral and negative. */
    SentimentEngine(SentimentWords words, List<String> names) {
        this.words = words;
        this.names = names;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        boolean best = Settings.of(body).hasNonNull("top_k");
        int count = Settings.count(Settings.of(body), "top_k", names.size());
        return Inputs.of(body).each(text -> Evidence.json(best ? Evidence.best(scores(text), count) : scores(text)));
    }

    /** The sum of the rules, squeezed between -1 and 1 and spread over the labels, whose scores add up to 1. */
    private List<Scored> scores(String text) {
        double sum = new SentimentRules(words, text).sum();
        double mood = sum / Math.sqrt(sum * sum + 6);
        double positive = Math.exp(3.2 * mood);
        double neutral = names.size() < 3 ? 0 : Math.exp(1.4 - 2.6 * Math.abs(mood));
        double negative = Math.exp(-3.2 * mood);
        double all = positive + neutral + negative;
        Scored good = new Scored(names.get(0), positive / all);
        Scored bad = new Scored(names.get(names.size() - 1), negative / all);
        return names.size() < 3 ? List.of(bad, good) : List.of(good, new Scored(names.get(1), neutral / all), bad);
    }
}
