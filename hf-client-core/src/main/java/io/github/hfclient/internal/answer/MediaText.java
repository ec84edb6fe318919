package io.github.hfclient.internal.answer;

import io.github.hfclient.Media;
import io.github.hfclient.json.JsonException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Media written as text: base64, or base64 behind the head of a {@code data:} URL. */
public final class MediaText {
    /** Possessive: a match costs no stack, however many parameters there are. */
    private static final Pattern DATA =
            Pattern.compile("data:([^;,]{0,100})(?:;[^;,]{0,100})*+,", Pattern.CASE_INSENSITIVE);

    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]*://", Pattern.CASE_INSENSITIVE);

    private MediaText() {}

    /** Whether the text says where the media lie instead of being them. */
    static boolean isUrl(String text) {
        return URL.matcher(text).lookingAt();
    }

    /**
     * The media.
     *
     * @throws JsonException if the text is none
     */
    public static Media decode(String text) {
        Matcher head = DATA.matcher(text);
        if (!head.lookingAt()) return MediaBytes.of(bytes(text), "");
        if (!head.group().toLowerCase(Locale.ROOT).endsWith(";base64,")) {
            throw new JsonException("expected media in base64, found another data: URL");
        }
        String type = head.group(1).strip().toLowerCase(Locale.ROOT);
        return MediaBytes.of(bytes(text.substring(head.end())), type);
    }

    /** Some servers break the lines, as Python's encoder does. */
    private static byte[] bytes(String base64) {
        String joined = base64.indexOf('\n') < 0 ? base64 : base64.replaceAll("[\r\n]", "");
        try {
            return Base64.getDecoder().decode(joined);
        } catch (IllegalArgumentException e) {
            throw new JsonException(
                    "expected a URL or media in base64, found another text"); // its message quotes the text
        }
    }
}
