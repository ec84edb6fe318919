package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/** How many bytes a value takes as JSON, nearly. */
final class JsonSize {
    private static final int SCALAR = 10;

    private JsonSize() {}

    static long of(@Nullable Json value) {
        if (value instanceof Json.Str string) return string(string.value());
        if (value instanceof Json.Arr array)
            return array.items().stream().mapToLong(item -> of(item) + 1).sum() + 2;
        if (value instanceof Json.Obj object) {
            return object.fields().entrySet().stream()
                    .mapToLong(field -> string(field.getKey()) + of(field.getValue()) + 2)
                    .sum();
        }
        return SCALAR;
    }

    private static long string(String text) {
        return text.chars().mapToLong(JsonSize::character).sum() + 2;
    }

    private static int character(int c) {
        if (c < ' ') return 6; // as \u0000
        if (c == '"' || c == '\\') return 2;
        if (c < 0x80) return 1;
        return c < 0x800 || Character.isSurrogate((char) c) ? 2 : 3;
    }
}
