package io.github.hfclient.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plain Java values into {@link Json}. */
final class Values {
    private Values() {}

    static Json number(Number number) {
        if (number instanceof BigDecimal exact) return new Json.Num(exact);
        if (number instanceof BigInteger exact) return new Json.Num(new BigDecimal(exact));
        if (number instanceof Long || number instanceof Integer) return whole(number.longValue());
        return digits(number.toString());
    }

    private static Json whole(long number) {
        return new Json.Num(BigDecimal.valueOf(number));
    }

    /** Of a double or a float these are the shortest digits that read back the same. */
    private static Json digits(String digits) {
        try {
            return new Json.Num(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(digits + " is not JSON", e);
        }
    }

    static Json constant(Enum<?> constant) {
        return new Json.Str(constant.name().toLowerCase(Locale.ROOT));
    }

    static Json object(Map<?, ?> map) {
        Map<String, Json> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(name(name), Json.of(value)));
        return new Json.Obj(fields);
    }

    private static String name(@Nullable Object key) {
        if (key instanceof String name) return name;
        String kind = key == null ? "null" : "a " + key.getClass().getName();
        throw new IllegalArgumentException("no JSON form for a key that is " + kind);
    }

    static Json array(Iterable<?> values) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(Json.of(value)));
        return new Json.Arr(items);
    }
}
