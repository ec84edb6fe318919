package io.github.hfclient.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for JSON that is not as it should be: where it stands and what came, but never a value. */
final class Complaints {
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");
    private static final Pattern REFUSED = Pattern.compile("token '([-+]?(?:NaN|INF|Infinity))'");

    private Complaints() {}

    /** With {@code unseen} elements of the array before this one, of which the parser does not know. */
    static JsonException unexpected(String expected, JsonParser parser, int unseen) {
        JsonToken token = parser.currentToken();
        String found = token == null ? ", found the end" : found(token, parser);
        return new JsonException("expected " + expected + " at " + place(parser, unseen) + found);
    }

    private static String found(JsonToken token, JsonParser parser) {
        String text = token == JsonToken.VALUE_NUMBER_FLOAT ? text(parser) : "";
        return NOT_FINITE.contains(text)
                ? ": " + text + " is not JSON"
                : ", found " + token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(JsonParser parser) {
        try {
            return parser.getText();
        } catch (IOException e) {
            return ""; // the kind is told all the same
        }
    }

    /** Names come from the server: neither a line break nor a megabyte of them gets into a message. */
    private static String place(JsonParser parser, int unseen) {
        JsonStreamContext here = parser.getParsingContext();
        String path = unseen == 0 ? here.pathAsPointer().toString() : path(parser, here, unseen);
        String start = path.substring(0, Math.min(path.length(), 100));
        return path.isEmpty() ? "the root" : start.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
    }

    private static String path(JsonParser parser, JsonStreamContext here, int unseen) {
        JsonToken token = parser.currentToken();
        JsonStreamContext array = token != null && token.isStructStart() ? here.getParent() : here;
        return array.getParent().pathAsPointer() + "/" + (array.getCurrentIndex() + unseen);
    }

    /** With {@code passed} bytes before it of which the parser does not know. */
    static RuntimeException about(IOException e, long passed) {
        if (e instanceof StreamConstraintsException) {
            return new JsonException("the JSON is nested too deeply, or a number or name in it is too long");
        }
        if (e instanceof CharConversionException) return new JsonException("not valid JSON: no UTF-8");
        // Jackson's own message may quote the text; the offset is enough to find the place in it
        return e instanceof JsonProcessingException bad
                ? new JsonException("not valid JSON near offset " + (offset(bad) + passed) + notFinite(bad))
                : new UncheckedIOException(e);
    }

    /** Python's servers write them; Jackson names the word, which is one of a few. */
    private static String notFinite(JsonProcessingException e) {
        Matcher word = REFUSED.matcher(String.valueOf(e.getOriginalMessage()));
        return word.find() ? ": " + word.group(1) + " is not JSON" : "";
    }

    private static long offset(JsonProcessingException e) {
        return e.getLocation() == null
                ? 0
                : Math.max(e.getLocation().getByteOffset(), e.getLocation().getCharOffset());
    }
}
