package io.github.hfclient.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a {@link Json} of what a reader finds. */
final class Tree {
    private Tree() {}

    static Json read(JsonIn in) {
        return switch (in.peek()) {
            case OBJECT -> object(in);
            case ARRAY -> array(in);
            case TEXT -> new Json.Str(in.text());
            case NUMBER -> number(in);
            case BOOL -> new Json.Bool(in.bool());
            case NULL -> nothing(in);
        };
    }

    private static Json object(JsonIn in) {
        Map<String, Json> fields = new LinkedHashMap<>();
        in.enterObject();
        for (String field; (field = in.field()) != null; ) fields.put(field, read(in));
        return new Json.Obj(fields);
    }

    private static Json array(JsonIn in) {
        List<Json> items = new ArrayList<>();
        in.enterArray();
        while (in.element()) items.add(read(in));
        return new Json.Arr(items);
    }

    private static Json number(JsonIn in) {
        return new Json.Num(in.decimal());
    }

    private static Json nothing(JsonIn in) {
        in.skip();
        return Json.Null.NULL;
    }
}
