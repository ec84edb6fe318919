package io.github.hfclient.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes {@link Json} as text or as the bytes of a request. */
public final class JsonOut {
    private static final int MOST_DIGITS = 100; // no more are read back
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ByteArrayOutputStream written = new ByteArrayOutputStream(0);
    private final List<ByteSource> parts = new ArrayList<>(0);
    private final JsonGenerator out;

    private JsonOut() throws IOException {
        out = FACTORY.createGenerator(written);
    }

    /**
     * The value as UTF-8. Bytes behind a {@link Json.Base64} are not read here, but when the result is opened, in pieces.
     */
    public static ByteSource bytes(Json value) {
        try {
            JsonOut json = new JsonOut();
            json.write(value);
            return json.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value as text. Reads the bytes behind a {@link Json.Base64} to their end. */
    public static String text(Json value) {
        try (var in = bytes(value).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Json value) throws IOException {
        if (value instanceof Json.Obj object) writeFields(object);
        else if (value instanceof Json.Arr array) writeArray(array);
        else if (value instanceof Json.Str string) out.writeString(wellFormed(string.value()));
        else if (value instanceof Json.Num number) out.writeNumber(plain(number.value()));
        else if (value instanceof Json.Bool bool) out.writeBoolean(bool.value());
        else if (value instanceof Json.Base64 media) writeBase64(media);
        else out.writeNull();
    }

    private void writeFields(Json.Obj object) throws IOException {
        out.writeStartObject();
        Fields.copyOf(object.fields()).each(this::writeField);
        out.writeEndObject();
    }

    private void writeField(String name, Json value) throws IOException {
        out.writeFieldName(wellFormed(name));
        write(value);
    }

    private void writeArray(Json.Arr array) throws IOException {
        out.writeStartArray();
        for (Json item : array.items()) write(item);
        out.writeEndArray();
    }

    private void writeBase64(Json.Base64 media) throws IOException {
        out.writeString(wellFormed(media.prefix()));
        cutBeforeQuote();
        parts.add(new Base64Source(media.bytes()));
        out.writeRaw('"');
    }

    /** Everything written so far, but the quote at its end, becomes a part of its own. */
    private void cutBeforeQuote() throws IOException {
        out.flush();
        byte[] all = written.toByteArray();
        parts.add(ByteSource.of(Arrays.copyOf(all, all.length - 1)));
        written.reset();
    }

    private ByteSource finish() throws IOException {
        out.close();
        ByteSource rest = ByteSource.of(written.toByteArray());
        if (parts.isEmpty()) return rest;
        parts.add(rest);
        return new JoinedSource(List.copyOf(parts));
    }

    /** UTF-8 cannot carry half a surrogate pair: it becomes U+FFFD, as in every JSON library of the servers. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) return repaired(text);
        }
        return text;
    }

    private static String repaired(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String plain(BigDecimal number) {
        if (number.scale() >= 0) return number.toString();
        boolean brief = number.scale() > -20 && number.precision() - number.scale() <= MOST_DIGITS;
        return brief ? number.toPlainString() : number.unscaledValue() + "E+" + -(long) number.scale();
    }
}
