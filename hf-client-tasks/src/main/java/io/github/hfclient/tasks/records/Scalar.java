package io.github.hfclient.tasks.records;

import static java.util.Map.entry;

import io.github.hfclient.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text, number or boolean.
 *
 * @param expected what a value must be, in words
 * @param reading null, an {@link ArithmeticException} or a {@link DateTimeException} for what does not fit
 */
record Scalar(Json.Obj schema, String expected, Function<Json, @Nullable Object> reading) implements Shape {
    private static final Map<Class<?>, Scalar> ALL = Map.ofEntries(
            entry(String.class, of("string", "text", Json::string)),
            entry(boolean.class, of("boolean", "a boolean", Scalar::bool)),
            entry(byte.class, whole("from -128 to 127", BigDecimal::byteValueExact)),
            entry(short.class, whole("from -32768 to 32767", BigDecimal::shortValueExact)),
            entry(int.class, whole("in the range of an int", BigDecimal::intValueExact)),
            entry(long.class, whole("in the range of a long", BigDecimal::longValueExact)),
            entry(BigInteger.class, whole("of at most 1000 digits", Scalar::bigInteger)),
            entry(float.class, number("that a float can hold", Scalar::finiteFloat)),
            entry(double.class, number("that a double can hold", Scalar::finiteDouble)),
            entry(BigDecimal.class, number("of any size", Scalar::withoutExponent)),
            entry(LocalDate.class, text("date", "a date such as 2024-12-31", LocalDate::parse)),
            entry(Instant.class, text("date-time", "a time such as 2024-12-31T23:59:00Z", Instant::parse)));

    private static final Map<Class<?>, Class<?>> PRIMITIVES = Map.of(
            Boolean.class, boolean.class,
            Byte.class, byte.class,
            Short.class, short.class,
            Integer.class, int.class,
            Long.class, long.class,
            Float.class, float.class,
            Double.class, double.class);

    /** The shape of this type, or null if it is no scalar. */
    static @Nullable Scalar of(Class<?> type) {
        return ALL.get(Objects.requireNonNullElse(PRIMITIVES.get(type), type));
    }

    private static Scalar of(String type, String expected, Function<Json, @Nullable Object> reading) {
        return new Scalar(Json.Obj.of("type", Json.of(type)), expected, reading);
    }

    private static Scalar whole(String range, Function<BigDecimal, @Nullable Object> reading) {
        return of("integer", "a whole number " + range, json -> numeric(json, reading));
    }

    private static Scalar number(String range, Function<BigDecimal, @Nullable Object> reading) {
        return of("number", "a number " + range, json -> numeric(json, reading));
    }

    private static @Nullable Object numeric(Json json, Function<BigDecimal, @Nullable Object> reading) {
        return json instanceof Json.Num number ? reading.apply(number.value()) : null;
    }

    private static Scalar text(String format, String expected, Function<String, Object> reading) {
        Scalar plain =
                of("string", expected, json -> json instanceof Json.Str text ? reading.apply(text.value()) : null);
        return new Scalar(plain.schema.with("format", Json.of(format)), expected, plain.reading);
    }

    @Override
    public Object read(Json value, Place place) {
        Object read = readOrNull(value);
        if (read == null) throw place.expected(expected, value);
        return read;
    }

    private @Nullable Object readOrNull(Json value) {
        try {
            return reading.apply(value);
        } catch (ArithmeticException | DateTimeException e) {
            return null; // the caller tells what was expected, and where; the exception would tell the value
        }
    }

    @Override
    public Json write(Object value) {
        return Json.of(value instanceof TemporalAccessor moment ? moment.toString() : value);
    }

    @Override
    public boolean strict() {
        return true;
    }

    private static @Nullable Object bool(Json json) {
        return json instanceof Json.Bool bool ? bool.value() : null;
    }

    /** A few characters such as 1e999999999 would make a number that fills the memory. */
    private static @Nullable Object bigInteger(BigDecimal number) {
        return number.precision() - (long) number.scale() > 1000 ? null : number.toBigIntegerExact();
    }

    private static @Nullable Object finiteFloat(BigDecimal number) {
        return Float.isFinite(number.floatValue()) ? number.floatValue() : null;
    }

    private static @Nullable Object finiteDouble(BigDecimal number) {
        return Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
    }

    /** 100 and not 1E+2, as the model wrote it. */
    private static Object withoutExponent(BigDecimal number) {
        return number.scale() < 0 && number.scale() >= -100 ? number.setScale(0) : number;
    }
}
