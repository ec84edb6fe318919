package io.github.hfclient.tasks.chat.tools;

import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.records.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tool gives back, as the text that a model reads. */
final class ToolResult {
    private ToolResult() {}

    static String text(@Nullable Object result) {
        return result instanceof CharSequence text
                ? text.toString()
                : json(result).text();
    }

    private static Json json(@Nullable Object value) {
        if (value instanceof Record one) return written(one);
        return value instanceof Iterable<?> many ? list(many) : Json.of(value);
    }

    private static Json list(Iterable<?> many) {
        List<Json> items = new ArrayList<>();
        for (Object each : many) items.add(json(each));
        return new Json.Arr(items);
    }

    @SuppressWarnings("unchecked") // the class of a value is one of its type
    private static <T extends Record> Json written(T value) {
        return RecordSchema.of((Class<T>) value.getClass()).write(value);
    }
}
