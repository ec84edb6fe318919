package io.github.hfclient.tasks.tabular;

import io.github.hfclient.Body;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A value for each row of a table; models that were trained with a column of values put each into a list of its own. */
final class RowValues {
    private RowValues() {}

    static <T> List<T> read(JsonIn in, Body asked, Function<JsonIn, T> value) {
        List<T> values = new ArrayList<>();
        in.enterArray();
        while (in.element()) values.add(in.peek() == JsonIn.Kind.ARRAY ? only(in, value) : value.apply(in));
        int rows = rows(asked);
        if (values.size() != rows) throw in.unexpected("one value for each of " + rows + " rows");
        return values;
    }

    private static <T> T only(JsonIn in, Function<JsonIn, T> value) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("a value");
        T only = value.apply(in);
        if (in.element()) throw in.unexpected("one value for a row");
        return only;
    }

    private static int rows(Body asked) {
        return asked.inputs() instanceof Json.Obj inputs && inputs.get("data") instanceof Json.Obj columns
                ? columns.fields().values().iterator().next().items().size()
                : 0;
    }
}
