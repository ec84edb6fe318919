package io.github.hfclient.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns plain Java values into {@link Json}. */
final class Values {
    private Values() {}

    static Json number(Number number) {
        if (number instanceof BigDecimal exact) return new Json.Num(exact);
        if (number instanceof BigInteger exact) return new Json.Num(new BigDecimal(exact));
        if (number instanceof Double || number instanceof Float) return floating(number);
        return new Json.Num(BigDecimal.valueOf(number.longValue()));
    }

    private static Json floating(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("JSON has no number for " + number);
        }
        return new Json.Num(new BigDecimal(number.toString())); // the shortest digits that read back the same
    }

    static Json constant(Enum<?> constant) {
        return new Json.Str(constant.name().toLowerCase(Locale.ROOT));
    }

    static Json object(Map<?, ?> map) {
        Map<String, Json> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put((String) name, Json.of(value)));
        return new Json.Obj(fields);
    }

    static Json array(Iterable<?> values) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(Json.of(value)));
        return new Json.Arr(items);
    }
}
