package io.github.hfclient.tasks.chat;

import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.records.RecordSchema;
import java.util.function.Function;

/** Reads the JSON text of a record; a record itself, so that requests for the same type are equal. */
record RecordText<T extends Record>(RecordSchema<T> schema) implements Function<String, T> {
    @Override
    public T apply(String text) {
        return schema.read(Json.parse(text));
    }
}
