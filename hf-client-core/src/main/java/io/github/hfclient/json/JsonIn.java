package io.github.hfclient.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value front to back, without building a tree. The reader always stands before a value, and every method
 * that reads one leaves the reader behind it. For one thread.
 *
 * <pre>{@code
 * in.enterObject();
 * for (String field; (field = in.field()) != null; ) {
 *     switch (field) {
 *         case "label" -> label = in.text();
 *         case "score" -> score = in.number();
 *         default -> in.skip();
 *     }
 * }
 * }</pre>
 *
 * <p>Bytes may hold NaN and infinities, which servers write though JSON has none: they are refused as numbers and read as null
 * where null is allowed.
 *
 * <p>Every method throws {@link JsonException} if the text is not JSON or another kind of value stands here, and
 * {@link UncheckedIOException} if the bytes cannot be read. Nesting is limited to 200 levels, a number to 100 digits.
 */
public final class JsonIn implements AutoCloseable {
    /** What stands before the reader. */
    public enum Kind {
        /** An object. */
        OBJECT,
        /** An array. */
        ARRAY,
        /** A string. */
        TEXT,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOL,
        /** The value null. */
        NULL
    }

    /** Where a value stands: at its first byte, and behind its last. */
    public record Part(int from, int to) {}

    private interface Step<T extends @Nullable Object> {
        T on(JsonParser parser) throws IOException;
    }

    private static final int WATCHED = 1_024;

    private final JsonParser parser;
    private final @Nullable Bypass bypass;
    private final @Nullable List<Part> parts;
    private Runnable watch = () -> {};
    private int unwatched;
    private boolean standing; // the parser's current token has not been consumed yet
    private @Nullable Floats room;

    private JsonIn(JsonParser parser, @Nullable Bypass bypass, @Nullable List<Part> parts) {
        this.parser = parser;
        this.bypass = bypass;
        this.parts = parts;
    }

    /** Reads from a stream of UTF-8, which {@link #close()} closes. */
    public static JsonIn of(InputStream bytes) {
        Bypass bypass = new Bypass(bytes);
        return new JsonIn(Jackson.lenient(factory -> factory.createParser(bypass)), bypass, null);
    }

    /** Reads UTF-8 from a part of an array, which must not change meanwhile. */
    public static JsonIn of(byte[] bytes, int offset, int length) {
        return new JsonIn(Jackson.lenient(factory -> factory.createParser(bytes, offset, length)), null, null);
    }

    /** Reads from a string, past a byte order mark at its beginning. */
    public static JsonIn of(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new JsonIn(Jackson.parser(factory -> factory.createParser(bare)), null, null);
    }

    /** Reads UTF-8 from an array, which must not change meanwhile, and notes where the values stand that {@link #part} reads. */
    public static JsonIn of(byte[] bytes, List<Part> parts) {
        return new JsonIn(Jackson.lenient(factory -> factory.createParser(bytes)), null, parts);
    }

    /** This reader, which runs this at every thousandth value or so; what it throws ends the reading. */
    public JsonIn watched(Runnable often) {
        watch = often;
        return this;
    }

    /** The value that comes next, read by {@code read}: the answer to one of several rows, whole and with nothing around it. */
    public <T extends @Nullable Object> T part(Supplier<T> read) {
        if (parts == null) return read.get();
        peek();
        int from = Jackson.beginning(parser);
        T value = read.get();
        parts.add(new Part(from, reading(Jackson::end)));
        return value;
    }

    /** The kind of the value that comes next, which stays unread. */
    public Kind peek() {
        return switch (token()) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOL;
            case VALUE_NULL -> Kind.NULL;
            default -> throw unexpected("a value");
        };
    }

    /** Goes into the object that comes next; then ask for its {@link #field() fields}. */
    public void enterObject() {
        expect(Kind.OBJECT);
        standing = false;
    }

    /** The name of the next field, the reader standing before its value; null once, behind the last field. */
    public @Nullable String field() {
        JsonToken token = token();
        standing = false;
        return token == JsonToken.END_OBJECT ? null : reading(JsonParser::currentName);
    }

    /** Goes into the array that comes next; then ask for its {@link #element() elements}. */
    public void enterArray() {
        expect(Kind.ARRAY);
        standing = false;
    }

    /** Whether the array has one more element, the reader standing before it; false once, behind the last. */
    public boolean element() {
        boolean more = token() != JsonToken.END_ARRAY;
        standing = more;
        return more;
    }

    /** The string that comes next. */
    public String text() {
        expect(Kind.TEXT);
        standing = false;
        return reading(JsonParser::getText);
    }

    /** The finite number that comes next. */
    public double number() {
        expect(Kind.NUMBER);
        double value = reading(JsonParser::getDoubleValue);
        if (!Double.isFinite(value)) throw unexpected("a number that a double can hold");
        standing = false;
        return value;
    }

    /** The whole number that comes next, in the range of an int; {@code 5.0} counts as whole. */
    public int integer() {
        double value = number();
        if (value != (int) value) throw unexpected("a whole number");
        return (int) value;
    }

    /** Whether NaN or an infinity comes next, which is no JSON but comes from servers. */
    boolean notFinite() {
        return peek() == Kind.NUMBER && reading(JsonParser::isNaN);
    }

    /** The boolean that comes next. */
    public boolean bool() {
        expect(Kind.BOOL);
        standing = false;
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** The value that comes next, read by {@code read}, or null if it is the value null, or NaN or an infinity. */
    public <T> @Nullable T orNull(Supplier<T> read) {
        if (peek() != Kind.NULL && !notFinite()) return read.get();
        standing = false;
        return null;
    }

    /** The array of finite numbers that comes next, with the precision of a float. */
    public float[] floats() {
        enterArray();
        return floatsToEnd();
    }

    /** The finite numbers up to the end of the array that the reader is in, which it then leaves. */
    public float[] floatsToEnd() {
        Floats values = emptyRoom();
        for (int unseen = 0; element(); unseen += bypassed(values)) {
            values.add(oneFloat(unseen));
            standing = false;
        }
        return values.toArray();
    }

    /** As {@link Float#parseFloat} says; {@code unseen} elements before it are unknown to the parser. */
    private float oneFloat(int unseen) {
        if (peek() != Kind.NUMBER) throw Complaints.unexpected("number", parser, unseen);
        float value = Float.parseFloat(reading(JsonParser::getText));
        if (Float.isFinite(value)) return value;
        throw Complaints.unexpected("a number that a float can hold", parser, unseen);
    }

    private int bypassed(Floats values) {
        return bypass == null ? 0 : reading(behind -> bypass.floats(behind, values));
    }

    /**
     * The string that comes next, read as the base64 form of finite floats of 4 bytes each, the lowest byte first.
     *
     * @see <a href="https://platform.openai.com/docs/api-reference/embeddings/create">encoding_format</a>
     */
    public float[] base64Floats() {
        expect(Kind.TEXT);
        Floats values = emptyRoom();
        Floats.LittleEndian bytes = values.littleEndian();
        try {
            reading(text -> text.readBinaryValue(Jackson.BASE64, bytes));
        } catch (IllegalArgumentException e) {
            throw unexpected("floats in base64");
        }
        if (!bytes.good()) throw unexpected("finite floats in base64, 4 bytes each");
        standing = false;
        return values.toArray();
    }

    private Floats emptyRoom() {
        if (room == null) room = new Floats();
        room.clear();
        return room;
    }

    /** Passes over the value that comes next, whatever it is. */
    public void skip() {
        peek();
        reading(JsonParser::skipChildren);
        standing = false;
    }

    /** The value that comes next, as a tree. */
    public Json json() {
        return Tree.read(this);
    }

    BigDecimal exactNumber() {
        BigDecimal number = reading(JsonParser::getDecimalValue);
        standing = false;
        return number;
    }

    /** Asserts that nothing but white space follows. */
    public void end() {
        if (standing || next() != null) throw unexpected("nothing more");
    }

    /** An exception that names this place; {@code expected} is what should be here, such as {@code "a list of labels"}. */
    public JsonException unexpected(String expected) {
        return Complaints.unexpected(expected, parser, 0);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw about(e);
        }
    }

    private void expect(Kind kind) {
        if (peek() != kind) throw unexpected(kind.name().toLowerCase(Locale.ROOT));
    }

    private JsonToken token() {
        JsonToken token = standing ? parser.currentToken() : next();
        if (token == null) throw new JsonException("the JSON ends too early");
        standing = true;
        return token;
    }

    /** By far the most frequent step, so it is written out. */
    private @Nullable JsonToken next() {
        if (++unwatched == WATCHED) {
            unwatched = 0;
            watch.run();
        }
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw about(e);
        }
    }

    private <T extends @Nullable Object> T reading(Step<T> step) {
        try {
            return step.on(parser);
        } catch (IOException e) {
            throw about(e);
        }
    }

    private RuntimeException about(IOException e) {
        return Complaints.about(e, bypass == null ? 0 : bypass.passed());
    }
}
