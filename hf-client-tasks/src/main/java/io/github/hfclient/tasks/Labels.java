package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonIn;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The classes that a model chose, best first whatever the order of the server; equal scores keep the server's order.
 *
 * <pre>{@code
 * Labels mood = hf.call(TextClassification.of("I love you"));
 * mood.top().label();          // POSITIVE
 * mood.score("negative");      // OptionalDouble[1.2E-4]
 * }</pre>
 *
 * @param labels at least one
 */
public record Labels(List<Label> labels) implements Iterable<Label> {
    /**
     * Copies and sorts the labels.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public Labels {
        labels = Elements.copyOfSome("labels", labels).stream()
                .sorted(Comparator.comparingDouble(Label::score).reversed())
                .toList();
    }

    /** The label with the highest score. */
    public Label top() {
        return labels.get(0);
    }

    /** The score of a label, its name in any case; empty if the answer does not hold this label. */
    public OptionalDouble score(String label) {
        return labels.stream()
                .filter(one -> one.label().equalsIgnoreCase(label))
                .mapToDouble(Label::score)
                .findFirst();
    }

    @Override
    public Iterator<Label> iterator() {
        return labels.iterator();
    }

    /** Reads a list of labels, which may be the only element of another list. */
    static Labels read(JsonIn in) {
        List<Label> labels = Nested.list(in, Label::read);
        if (labels.isEmpty()) throw in.unexpected("at least one label");
        return new Labels(labels);
    }
}
