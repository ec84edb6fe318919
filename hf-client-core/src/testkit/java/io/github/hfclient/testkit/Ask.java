package io.github.hfclient.testkit;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;

/**
 * A small task for tests of the call path. Its answer is a list of labels, as text classification has it: {@code [{"label": ..,
 * "score": ..}]}, or the same nested once more.
 */
public record Ask(String text, Parameters parameters, Task<Json> task) implements TaskRequest<Json> {
    public static final Task<Json> TASK =
            Task.of("test-task", Ask::read).lists(Task.Lists.ROWS_OR_PAIR).defaultModel("acme/m");

    public static final Task<Json> COSTLY = TASK.markedCostly();

    public static Ask of(String text) {
        return new Ask(text, Parameters.NONE, TASK);
    }

    public static Ask costly(String text) {
        return new Ask(text, Parameters.NONE, COSTLY);
    }

    public Ask parameter(String name, Object value) {
        return new Ask(text, parameters.with(name, value), task);
    }

    @Override
    public Body body() {
        return Body.of(text).parameters(parameters);
    }

    private static Json read(JsonIn in, Body asked) {
        Json answer = in.json();
        Json labels = answer.items().size() == 1 && answer.get(0) instanceof Json.Arr inner ? inner : answer;
        if (labels.items().isEmpty() || labels.get(0).get("label").string() == null)
            throw in.unexpected("a list of labels");
        return labels;
    }
}
