package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of {@code {"index":2,"score":0.9}}, which the inference toolkit puts into an object; each text comes once. */
final class RankingReader {
    private final List<Json> texts;
    private final BitSet seen = new BitSet();

    private RankingReader(List<Json> texts) {
        this.texts = texts;
    }

    static Ranking read(JsonIn in, Body asked) {
        RankingReader reader = new RankingReader(asked.root().get("texts").items());
        List<ScoredText> ranked = in.peek() == JsonIn.Kind.OBJECT ? reader.wrapped(in) : reader.list(in);
        if (ranked == null || ranked.size() != reader.texts.size()) {
            throw in.unexpected("a score for each of " + reader.texts.size() + " texts");
        }
        return new Ranking(ranked);
    }

    private @Nullable List<ScoredText> wrapped(JsonIn in) {
        List<ScoredText> ranked = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            if (field.equals("scores") && ranked == null) ranked = list(in);
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
                case "score" -> score = in.number();
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
