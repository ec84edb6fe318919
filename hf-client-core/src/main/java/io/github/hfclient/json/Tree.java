package io.github.hfclient.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a value as a tree. */
final class Tree {
    private static final int FURTHEST = 1_000_000_000; // an exponent beyond cannot be written and read again

    private Tree() {}

    static Json read(JsonIn in) {
        return switch (in.peek()) {
            case OBJECT -> object(in);
            case ARRAY -> array(in);
            case TEXT -> new Json.Str(in.text());
            case NUMBER -> in.notFinite() ? nothing(in) : number(in);
            case BOOL -> new Json.Bool(in.bool());
            case NULL -> nothing(in);
        };
    }

    private static Json number(JsonIn in) {
        try {
            BigDecimal number = in.exactNumber().stripTrailingZeros();
            if (Math.abs((long) number.scale()) > FURTHEST) throw tooFar(in);
            return new Json.Num(number);
        } catch (ArithmeticException | NumberFormatException e) {
            throw tooFar(in);
        }
    }

    private static JsonException tooFar(JsonIn in) {
        return in.unexpected("a number of a size that fits");
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
