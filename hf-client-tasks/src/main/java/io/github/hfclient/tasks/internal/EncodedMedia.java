package io.github.hfclient.tasks.internal;

import io.github.hfclient.Media;
import io.github.hfclient.json.JsonIn;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Media that servers put into JSON as a string of base64, some as a {@code data:} URL. */
public final class EncodedMedia {
    private static final Pattern TYPE = Pattern.compile("[!-.0-~]+/[ -~]+");

    private EncodedMedia() {}

    /** The media that comes next, of the type that its first bytes tell. */
    public static Media read(JsonIn in) {
        return Media.of(bytes(in));
    }

    public static byte[] bytes(JsonIn in) {
        String text = in.text();
        byte[] bytes = decoded(text.substring(start(text)), in);
        if (bytes.length == 0) throw in.unexpected("media that are not empty");
        return bytes;
    }

    /** A type that cannot be one is as good as none. */
    public static Media of(byte[] bytes, @Nullable String type) {
        return type != null && TYPE.matcher(type).matches() ? Media.of(bytes, type) : Media.of(bytes);
    }

    private static int start(String text) {
        return text.startsWith("data:") ? text.indexOf(',') + 1 : 0;
    }

    private static byte[] decoded(String base64, JsonIn in) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw in.unexpected("media in base64");
        }
    }
}
