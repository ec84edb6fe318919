package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.EnumLabels;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.io.Serializable;
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
public record Labels(List<Label> labels) implements Iterable<Label>, Serializable {
    /**
     * Copies and sorts the labels.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public Labels {
        labels = CheckedLists.copyOfSome("labels", labels).stream()
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

    /**
     * These labels as constants of an enum of yours, so that a {@code switch} knows them all. A label stands for the constant
     * that has it as its name or, if it is {@link Labelled}, as its label; case, blanks, {@code -} and {@code _} make no
     * difference. Constants that the answer does not hold have no score.
     *
     * <pre>{@code
     * enum Mood { POSITIVE, NEUTRAL, NEGATIVE }
     * Mood mood = hf.call(TextClassification.of("I love you")).to(Mood.class).top();
     * }</pre>
     *
     * @throws IllegalArgumentException if the enum is null or has no constants, or a label stands for none or several of them,
     *     or two labels for the same
     */
    public <E extends Enum<E>> Scores<E> to(Class<E> type) {
        return Scores.of(this, EnumLabels.of(type));
    }

    /**
     * The sentiment that these labels tell, in one form for all models. Known are, in any case and spelling: {@code positive,
     * neutral, negative} and {@code pos, neu, neg}; the same with {@code very positive} and {@code very negative}; {@code 1
     * star} to {@code 5 stars}. {@code LABEL_0} and {@code LABEL_1} alone are taken for negative and positive, {@code LABEL_0}
     * to {@code LABEL_2} for negative, neutral and positive: that is a convention, and the model's card tells whether it keeps
     * to it. It needs all labels of the model, so ask without {@code topK}.
     *
     * @throws IllegalStateException if the labels are others, or a score is not between 0 and 1
     */
    public Sentiment sentiment() {
        return SentimentReader.of(this);
    }

    @Override
    public Iterator<Label> iterator() {
        return labels.iterator();
    }

    /**
     * Reads the labels that a server sends for one input: in a list, which may be the only element of another one. For a task of
     * your own that is answered so.
     *
     * <pre>{@code
     * static final Task<Labels> TASK = Task.of("emotion-classification", (in, asked) -> Labels.read(in));
     * }</pre>
     *
     * @throws io.github.hfclient.json.JsonException if there is anything else, or no label
     */
    public static Labels read(JsonIn in) {
        List<Label> labels = UnwrappedList.list(in, Label::read);
        if (labels.isEmpty()) throw in.unexpected("at least one label");
        return new Labels(labels);
    }
}
