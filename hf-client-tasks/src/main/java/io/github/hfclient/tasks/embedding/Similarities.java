package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike a sentence and each of others are, in the order in which these were asked about; mostly from -1 to 1, where
 * 1 means the same.
 *
 * @param sentences at least one
 */
public record Similarities(List<ScoredText> sentences) implements Iterable<ScoredText>, Serializable {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public Similarities {
        sentences = CheckedLists.copyOfSome("sentences", sentences);
    }

    /** The sentence that is most alike; of equal ones the first. */
    public ScoredText top() {
        ScoredText top = sentences.get(0);
        for (ScoredText other : sentences) if (other.score() > top.score()) top = other;
        return top;
    }

    @Override
    public Iterator<ScoredText> iterator() {
        return sentences.iterator();
    }

    /**
     * From a list of numbers, which stands under {@code similarities} in answers of the inference toolkit. Servers of the kind of
     * vLLM send {@code {"data":[{"index":0,"score":0.5}]}}.
     */
    static Similarities read(JsonIn in, Body asked) {
        Json inputs = Require.present("inputs", asked.inputs());
        List<ScoredText> sentences = null;
        if (in.peek() != JsonIn.Kind.OBJECT) return new Similarities(scored(in, inputs.get("sentences")));
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "similarities" -> sentences = scored(in, inputs.get("sentences"));
                case "data" -> sentences = inOrder(in, inputs.get("sentences").items());
                default -> in.skip();
            }
        }
        if (sentences == null) throw in.unexpected("a list of numbers, or an object with similarities or data");
        return new Similarities(sentences);
    }

    private static List<ScoredText> inOrder(JsonIn in, List<Json> sentences) {
        return RankingReader.all(in, sentences).stream()
                .sorted(Comparator.comparingInt(ScoredText::index))
                .toList();
    }

    private static List<ScoredText> scored(JsonIn in, Json sentences) {
        List<Double> scores = UnwrappedList.list(in, JsonIn::number);
        int count = sentences.items().size();
        if (scores.size() != count) throw in.unexpected(count + " numbers");
        return IntStream.range(0, count)
                .mapToObj(i -> new ScoredText(i, String.valueOf(sentences.get(i).string()), scores.get(i)))
                .toList();
    }
}
