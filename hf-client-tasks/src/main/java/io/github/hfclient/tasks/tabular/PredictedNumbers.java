package io.github.hfclient.tasks.tabular;

import io.github.hfclient.Body;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * The number that a model predicts for each row of a table.
 *
 * @param numbers one for each row, in their order
 */
public record PredictedNumbers(List<Double> numbers) implements Iterable<Double>, Serializable {
    /**
     * Copies the numbers.
     *
     * @throws IllegalArgumentException if the list or one of them is null
     */
    public PredictedNumbers {
        numbers = CheckedLists.copy("numbers", numbers);
    }

    @Override
    public Iterator<Double> iterator() {
        return numbers.iterator();
    }

    static PredictedNumbers read(JsonIn in, Body asked) {
        return new PredictedNumbers(RowValues.read(in, asked, JsonIn::number));
    }
}
