package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.internal.CandidateLabels;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one text. Servers send them as one object with a list of labels and another of scores, or as a list of objects
 * with a label and a score each.
 */
final class ZeroShotReader {
    /** One object: all labels of a text, or one of them. */
    private record Part(List<Label> labels, boolean all) {}

    private ZeroShotReader() {}

    static Labels read(JsonIn in, Body asked) {
        boolean bare = in.peek() == JsonIn.Kind.OBJECT;
        List<Part> parts = bare ? List.of(part(in)) : UnwrappedList.list(in, ZeroShotReader::part);
        boolean whole = parts.stream().anyMatch(Part::all);
        if (bare && !whole) throw in.unexpected("all labels of the text");
        if (whole && parts.size() > 1) throw in.unexpected("one answer for one text");
        return known(
                in,
                asked,
                parts.stream().flatMap(part -> part.labels().stream()).toList());
    }

    /** A model of another task answers too, but with labels of its own. */
    private static Labels known(JsonIn in, Body asked, List<Label> labels) {
        if (labels.isEmpty()) throw in.unexpected("at least one label");
        Set<String> candidates = asked.parameters().get("candidate_labels").items().stream()
                .map(Json::string)
                .map(label -> CandidateLabels.same(String.valueOf(label)))
                .collect(Collectors.toSet());
        boolean all = candidates.isEmpty()
                || labels.stream().allMatch(one -> candidates.contains(CandidateLabels.same(one.label())));
        if (!all) throw in.unexpected("only labels that were asked for");
        return new Labels(labels);
    }

    private static Part part(JsonIn in) {
        String label = null;
        Double score = null;
        List<String> labels = null;
        List<Double> scores = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "label" -> label = in.text();
                case "score" -> score = in.number();
                case "labels" -> labels = list(in, in::text);
                case "scores" -> scores = list(in, in::number);
                default -> in.skip();
            }
        }
        if (labels != null || scores != null) return new Part(pairs(in, labels, scores), true);
        if (label == null || score == null) throw in.unexpected("an object with labels and scores");
        return new Part(List.of(new Label(label, score)), false);
    }

    private static <T> List<T> list(JsonIn in, Supplier<T> element) {
        List<T> all = new ArrayList<>();
        in.enterArray();
        while (in.element()) all.add(element.get());
        return all;
    }

    private static List<Label> pairs(JsonIn in, @Nullable List<String> labels, @Nullable List<Double> scores) {
        if (labels == null || scores == null || labels.size() != scores.size()) {
            throw in.unexpected("as many labels as scores");
        }
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Label(labels.get(i), scores.get(i)))
                .toList();
    }
}
