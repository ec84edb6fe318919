package io.github.hfclient.json;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value: what goes into requests, and what comes back where an answer has no fixed shape. Immutable.
 *
 * <pre>{@code
 * Json answer = Json.parse("{\"label\":\"joy\",\"score\":0.9}");
 * answer.get("label").string();   // joy
 * answer.text();                  // the JSON text again, for a mapper of your own
 * }</pre>
 *
 * <p>Stored as its text, which {@code toString} gives as well, and read again with {@link #parse}. Serializable besides, but for
 * a {@link Base64} whose bytes are not.
 */
public sealed interface Json extends Serializable {
    /** An object; fields keep their order. */
    record Obj(Map<String, Json> fields) implements Json {
        /** The object without fields. */
        public static final Obj EMPTY = new Obj(Map.of());

        /** An object of one field. */
        public static Obj of(String name, Json value) {
            return new Obj(Fields.of(name, value));
        }

        /** An object of two fields. */
        public static Obj of(String name, Json value, String second, Json secondValue) {
            return new Obj(Fields.of(name, value, second, secondValue));
        }

        /** Copies the fields. */
        public Obj {
            fields = Fields.copyOf(fields);
        }

        /** This object with one field set, at its old place or at the end. */
        public Obj with(String name, Json value) {
            return new Obj(Fields.copyOf(fields).with(name, value));
        }

        /** This object with all fields of another one set. */
        public Obj with(Obj more) {
            return new Obj(Fields.copyOf(fields).with(Fields.copyOf(more.fields)));
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {
        /** Copies the items. */
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** A string. */
    record Str(String value) implements Json {
        @Override
        public String toString() {
            return text();
        }
    }

    /** A number of any size; trailing zeros are dropped, so that 1 equals 1.0. */
    record Num(BigDecimal value) implements Json {
        /** Drops trailing zeros. */
        public Num {
            value = value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {
        @Override
        public String toString() {
            return text();
        }
    }

    /** The value null. */
    enum Null implements Json {
        /** The only one. */
        NULL;

        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * A string made of a prefix and the base64 form of bytes that are read only when the request is sent, in pieces.
     *
     * @param prefix put before the base64 text, such as {@code data:image/png;base64,}; may be empty
     */
    record Base64(String prefix, ByteSource bytes) implements Json {}

    /**
     * The JSON form of a Java value: null, {@code Json}, string, boolean, number, enum (its name in lower case), map with
     * string keys, iterable.
     *
     * @throws IllegalArgumentException for any other type, and for NaN and infinities
     */
    static Json of(@Nullable Object value) {
        if (value == null) return Null.NULL;
        if (value instanceof Json json) return json;
        if (value instanceof CharSequence text) return new Str(text.toString());
        if (value instanceof Boolean bool) return new Bool(bool);
        if (value instanceof Number number) return Values.number(number);
        if (value instanceof Enum<?> constant) return Values.constant(constant);
        if (value instanceof Map<?, ?> map) return Values.object(map);
        if (value instanceof Iterable<?> items) return Values.array(items);
        throw new IllegalArgumentException(
                "no JSON form for a " + value.getClass().getName());
    }

    /**
     * Reads a JSON text.
     *
     * @throws JsonException if it is not exactly one JSON value
     */
    static Json parse(String text) {
        try (JsonIn in = JsonIn.of(text)) {
            Json value = in.json();
            in.end();
            return value;
        }
    }

    /** This value as JSON text, without spaces. */
    default String text() {
        return JsonOut.text(this);
    }

    /** The field of this object, or {@link Null#NULL} if there is none or this is no object. */
    default Json get(String field) {
        return this instanceof Obj object ? object.fields().getOrDefault(field, Null.NULL) : Null.NULL;
    }

    /** The item of this array, or {@link Null#NULL} if there is none or this is no array. */
    default Json get(int index) {
        List<Json> items = items();
        return index >= 0 && index < items.size() ? items.get(index) : Null.NULL;
    }

    /** The items of this array; empty if this is no array. */
    default List<Json> items() {
        return this instanceof Arr array ? array.items() : List.of();
    }

    /** The characters of this string, or null if this is no string. */
    default @Nullable String string() {
        return this instanceof Str string ? string.value() : null;
    }

    /** The value of this number, or null if this is no number. */
    default @Nullable Double number() {
        return this instanceof Num number ? (Double) number.value().doubleValue() : null;
    }

    /** Whether this is {@link Null#NULL}. */
    default boolean absent() {
        return this == Null.NULL;
    }
}
