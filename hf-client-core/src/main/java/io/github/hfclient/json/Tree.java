package io.github.hfclient.json;

import java.util.ArrayList;
import java.util.List;

/** Reads a value as a tree. */
final class Tree {
    private Tree() {}

    static Json read(JsonIn in) {
        return switch (in.peek()) {
            case OBJECT -> object(in);
            case ARRAY -> array(in);
            case TEXT -> new Json.Str(in.text());
            case NUMBER -> new Json.Num(in.exactNumber());
            case BOOL -> new Json.Bool(in.bool());
            case NULL -> nothing(in);
        };
    }

    private static Json object(JsonIn in) {
        Fields fields = new Fields(4);
        in.enterObject();
        for (String field; (field = in.field()) != null; ) fields.set(field, read(in));
        return new Json.Obj(fields);
    }

    private static Json array(JsonIn in) {
        List<Json> items = new ArrayList<>();
        in.enterArray();
        while (in.element()) items.add(read(in));
        return new Json.Arr(items);
    }

    private static Json nothing(JsonIn in) {
        in.skip();
        return Json.Null.NULL;
    }
}
