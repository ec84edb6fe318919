package io.github.hfclient.internal.answer;

import io.github.hfclient.Media;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.JsonException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Tells media from pages, error texts and JSON: by the type that the sender names, and where that says nothing by the first
 * bytes.
 */
public final class MediaBytes {
    private static final Pattern MEDIA = Pattern.compile("(?:image|audio|video|model)/[ -~]+");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~][ -~]*");
    private static final Pattern WORDS = Pattern.compile("text/.*|.*[/+](?:json|xml)");
    private static final String UNKNOWN = "application/octet-stream";
    private static final int HEAD = 64;

    private MediaBytes() {}

    /**
     * These bytes, which are not copied and must not change, as media.
     *
     * @param type as the sender names it, in lower case and without parameters; empty if it names none
     * @throws JsonException if they are something else
     */
    public static Media of(byte[] bytes, String type) {
        if (bytes.length == 0) throw new JsonException("expected media, found nothing");
        boolean named = MEDIA.matcher(type).matches();
        if (!named && WORDS.matcher(type).matches()) throw none(type);
        if (beginning(bytes) == '<' && !type.endsWith("+xml")) throw none("text/html");
        if (looksLikeJson(bytes)) throw none("application/json");
        return Media.of(ByteSource.of(bytes), named ? type : recognized(bytes, type));
    }

    /** Whether an answer is to be read as JSON; what names no type, or another one than media, is looked at. */
    static boolean json(byte[] bytes, String type) {
        if (type.endsWith("json")) return true;
        return !MEDIA.matcher(type).matches() && !type.equals("text/html") && looksLikeJson(bytes);
    }

    private static String recognized(byte[] bytes, String type) {
        String seen =
                Media.of(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD))).type();
        if (!seen.equals(UNKNOWN)) return seen;
        if (!PRINTABLE.matcher(type).matches()) throw none("");
        return type;
    }

    private static boolean looksLikeJson(byte[] bytes) {
        return "{[\"".indexOf(beginning(bytes)) >= 0;
    }

    /** The first of these bytes that is no white space; no kind of media begins with any of the characters asked for here. */
    private static char beginning(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) at++;
        return at == bytes.length ? '\0' : (char) (bytes[at] & 0xFF);
    }

    private static JsonException none(String type) {
        String found = type.endsWith("html") ? "a page" : type.endsWith("json") ? "JSON" : "something else";
        return new JsonException("expected media, found " + found);
    }
}
