package io.github.hfclient.tasks.tabular;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A number for each row of a table, by a model of scikit-learn and its likes.
 *
 * <pre>{@code
 * Table fish = Table.of(Map.of("Height", List.of("11.52", "12.48"), "Width", List.of("4.02", "4.31")));
 * List<Double> weights = hf.on("scikit-learn/Fish-Weight").call(TabularRegression.of(fish)).numbers();
 * }</pre>
 *
 * <p>There is no default model: name one with {@code on(..)}. Columns must have the names that the model was trained with. If one
 * is missing, or the server runs another version of the library, the server refuses although the model has answered: the {@link
 * io.github.hfclient.HfException.InvalidInput} then tells why in its message and holds the answer, whose worth is for you to
 * judge, in {@code bodyExcerpt()}.
 *
 * @param table what is known about each row
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/tabular-regression">the task</a>
 */
public record TabularRegression(Table table, Parameters parameters) implements TaskRequest<PredictedNumbers> {
    static final Task<PredictedNumbers> TASK = Task.of("tabular-regression", PredictedNumbers::read);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public TabularRegression {
        Require.present("table", table);
        Require.present("parameters", parameters);
    }

    /**
     * A table whose rows the model is asked about.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static TabularRegression of(Table table) {
        return new TabularRegression(table, Parameters.NONE);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TabularRegression parameter(String name, @Nullable Object value) {
        return new TabularRegression(table, parameters.with(name, value));
    }

    @Override
    public Task<PredictedNumbers> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(Json.Obj.of("data", Json.of(table.columns()))).parameters(parameters);
    }
}
