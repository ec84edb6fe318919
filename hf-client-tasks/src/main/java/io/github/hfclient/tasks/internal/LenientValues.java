package io.github.hfclient.tasks.internal;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** Values that servers also leave out, send as null or as something else, without anybody being hurt by it. */
public final class LenientValues {
    private LenientValues() {}

    /** The text that comes next; null if it is anything else, which is passed over. */
    public static @Nullable String text(JsonIn in) {
        if (in.peek() == JsonIn.Kind.TEXT) return in.text();
        in.skip();
        return null;
    }

    /** The text that comes next, or a number or a boolean as its JSON text. */
    public static String scalar(JsonIn in) {
        return switch (in.peek()) {
            case NUMBER, BOOL -> in.json().text();
            default -> in.text();
        };
    }

    /** The number that comes next, as an int; the other one if it is anything else, which is passed over. */
    public static int integer(JsonIn in, int other) {
        if (in.peek() == JsonIn.Kind.NUMBER) return (int) in.number();
        in.skip();
        return other;
    }

    /** The text of a name or id; null if there is none. Some servers number what others name. */
    public static @Nullable String name(Json name) {
        String text = name instanceof Json.Num ? name.text() : name.string();
        return text == null || text.isEmpty() ? null : text;
    }
}
