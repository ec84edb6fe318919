package io.github.hfclient.tasks.records;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;

/**
 * A record type of yours as JSON Schema, and as what reads and writes such JSON.
 *
 * <pre>{@code
 * record Invoice(String number, LocalDate due, List<Item> items, Optional<String> note) {}
 * record Item(@Description("In words, without the price") String what, BigDecimal price) {}
 *
 * RecordSchema<Invoice> schema = RecordSchema.of(Invoice.class);
 * schema.json();                             // the JSON Schema of the invoice and its items
 * Invoice invoice = schema.read(Json.parse(text));
 * }</pre>
 *
 * <p>Components may be texts, booleans, numbers of all types, enums (by name, read in any case), {@code LocalDate} and
 * {@code Instant} (as texts in ISO form), records, and {@code List}, {@code Set} and {@code Map<String, ..>} of these. All must
 * be given, but {@code Optional}, {@code OptionalInt}, {@code OptionalLong}, {@code OptionalDouble} and what has an annotation
 * named {@code Nullable} that is there at run time, on the component, its accessor, its field or the constructor's parameter. Fields that the record does not have are ignored.
 *
 * <p>In Kotlin a {@code @JvmRecord data class} is a record. The {@code ?} of a type is not there at run time, so that
 * {@code val note: String?} must be given like all others. What may be missing is {@code @Nullable val note: String?} with the
 * {@code Nullable} of jakarta.annotation or an {@code annotation class Nullable} of your own, or it is an {@code
 * Optional<String>}. Nor are default values seen: what has one must be given too.
 *
 * <p>The only reflection is over the components and the canonical constructor of the records given. A record in a named module
 * must be public in an exported package, or its package open to {@code io.github.hfclient.tasks}; a native image must have the
 * record registered for reflection.
 *
 * @param <T> the record
 * @see <a href="https://json-schema.org/understanding-json-schema/">Understanding JSON Schema</a>
 */
public final class RecordSchema<T extends Record> {
    private final Class<T> type;
    private final Shape shape;
    private final Json.Obj json;

    private RecordSchema(Class<T> type) {
        this.type = type;
        this.shape = Walk.over(type);
        this.json = shape.schema();
    }

    /**
     * The schema of this record type.
     *
     * @throws IllegalArgumentException if it is null, no record type, holds itself, or has a component of a type that has no JSON
     *     form here, the place being named; or if its constructor cannot be called
     */
    public static <T extends Record> RecordSchema<T> of(Class<T> type) {
        if (!Require.present("type", type).isRecord()) throw new IllegalArgumentException(type + " is no record type");
        return new RecordSchema<>(type);
    }

    /** The record type. */
    public Class<T> type() {
        return type;
    }

    /** The JSON Schema, without {@code $schema} and {@code $ref}: every record in it is written out where it stands. */
    public Json.Obj json() {
        return json;
    }

    /**
     * The record of this value.
     *
     * @throws JsonException if the value does not fit, such as {@code expected a number at /items/3/price, found text}; if a
     *     record's constructor refuses its values, what it threw is the cause
     */
    public T read(Json value) {
        return type.cast(shape.read(value, Place.ROOT));
    }

    /**
     * The record as the value that {@link #read} takes, for examples in a conversation and for what tools give back. Optional
     * components without a value are left out.
     *
     * @throws IllegalArgumentException if it is null, or null or NaN stands where the schema wants a value
     */
    public Json write(T value) {
        return shape.write(Require.present("value", value));
    }

    /**
     * Whether every field is known and required, and so the schema is one that servers take as {@code strict}: no component is
     * optional, none is a map.
     *
     * @see <a href="https://huggingface.co/docs/inference-providers/guides/structured-output">structured outputs</a>
     */
    public boolean strict() {
        return shape.strict();
    }

    /** Whether the other is the schema of the same type. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RecordSchema<?> schema && type == schema.type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return "RecordSchema[" + type.getSimpleName() + "]";
    }
}
