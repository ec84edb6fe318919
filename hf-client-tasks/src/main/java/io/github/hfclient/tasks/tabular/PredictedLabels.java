package io.github.hfclient.tasks.tabular;

import io.github.hfclient.Body;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * The class that a model predicts for each row of a table.
 *
 * @param labels one for each row, in their order; numbers and booleans as JSON writes them, so the class 5 is {@code "5"}
 */
public record PredictedLabels(List<String> labels) implements Iterable<String>, Serializable {
    /**
     * Copies the labels.
     *
     * @throws IllegalArgumentException if the list or one of them is null
     */
    public PredictedLabels {
        labels = CheckedLists.copy("labels", labels);
    }

    @Override
    public Iterator<String> iterator() {
        return labels.iterator();
    }

    static PredictedLabels read(JsonIn in, Body asked) {
        return new PredictedLabels(RowValues.read(in, asked, PredictedLabels::label));
    }

    private static String label(JsonIn in) {
        return switch (in.peek()) {
            case TEXT -> in.text();
            case NUMBER, BOOL -> in.json().text();
            default -> throw in.unexpected("a class as text, number or boolean");
        };
    }
}
