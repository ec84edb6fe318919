package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of {@code {"index":2,"score":0.9}}, which stands under {@code scores} in answers of the inference toolkit, and under
 * {@code results}, the score being called {@code relevance_score}, in those of the kind of Cohere. Each text comes once, or at least
 * as many as were wanted.
 */
final class RankingReader {
    private final List<Json> texts;
    private final BitSet seen = new BitSet();

    private RankingReader(List<Json> texts) {
        this.texts = texts;
    }

    static Ranking read(JsonIn in, Body asked) {
        RankingReader reader = new RankingReader(asked.root().get("texts").items());
        List<ScoredText> ranked = in.peek() == JsonIn.Kind.OBJECT ? reader.wrapped(in) : reader.list(in);
        int wanted = wanted(asked, reader.texts.size());
        if (ranked == null || ranked.size() < wanted) throw in.unexpected("scores of " + wanted + " texts");
        List<ScoredText> sorted = new Ranking(ranked).texts();
        return new Ranking(sorted.subList(0, wanted));
    }

    /** A list in which each text comes once. */
    static List<ScoredText> all(JsonIn in, List<Json> texts) {
        List<ScoredText> scored = new RankingReader(texts).list(in);
        if (scored.size() != texts.size()) throw in.unexpected("scores of " + texts.size() + " texts");
        return scored;
    }

    private static int wanted(Body asked, int texts) {
        Double most = asked.only(Body.Case.OPENAI).get("top_n").number();
        return most == null ? texts : (int) Math.min(most, texts);
    }

    private @Nullable List<ScoredText> wrapped(JsonIn in) {
        List<ScoredText> ranked = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            if (ranked == null && (field.equals("scores") || field.equals("results"))) ranked = list(in);
            else in.skip();
        }
        return ranked;
    }

    private List<ScoredText> list(JsonIn in) {
        return UnwrappedList.list(in, this::one);
    }

    private ScoredText one(JsonIn in) {
        Integer index = null;
        Double score = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "index" -> index = in.integer();
                case "score", "relevance_score" -> score = in.number();
                default -> in.skip();
            }
        }
        if (index == null || score == null) throw in.unexpected("an object with index and score");
        if (index < 0 || index >= texts.size() || seen.get(index)) {
            throw in.unexpected("every index from 0 to " + (texts.size() - 1) + " once");
        }
        seen.set(index);
        return new ScoredText(index, String.valueOf(texts.get(index).string()), score);
    }
}
