package io.github.hfclient.internal.address;

import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonOut;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578): a part for each field, one for each element of a list, and a file, which is read
 * while it is sent.
 */
final class Multipart implements ByteSource {
    private static final Map<String, String> ENDINGS = Map.of("mpeg", "mp3", "x-m4a", "m4a", "mp4", "mp4");

    private final byte[] before;
    private final @Nullable Media file;
    private final byte[] after;

    /**
     * A body.
     *
     * @param boundary occurs in none of the parts
     * @param fields the one whose value are {@link Media} is the file
     */
    Multipart(String boundary, Parameters fields) {
        StringBuilder texts = new StringBuilder();
        StringBuilder head = new StringBuilder();
        Media found = null;
        for (Map.Entry<String, Json> field : fields.all().entrySet()) {
            Media media = media(field.getValue());
            if (media == null) add(texts, boundary, field.getKey(), field.getValue());
            else head.append(head(boundary, field.getKey(), media));
            found = media == null ? found : media;
        }
        this.before = texts.append(head).toString().getBytes(StandardCharsets.UTF_8);
        this.file = found;
        String end = (found == null ? "" : "\r\n") + "--" + boundary + "--\r\n";
        this.after = end.getBytes(StandardCharsets.UTF_8);
    }

    static String type(String boundary) {
        return "multipart/form-data; boundary=" + boundary;
    }

    private static @Nullable Media media(Json value) {
        return value instanceof Json.Base64 base64 && base64.bytes() instanceof Media media ? media : null;
    }

    private static void add(StringBuilder out, String boundary, String name, Json value) {
        if (value instanceof Json.Arr list) list.items().forEach(item -> add(out, boundary, name, item));
        else if (!value.absent())
            out.append(opening(boundary, name))
                    .append("\r\n\r\n")
                    .append(text(value))
                    .append("\r\n");
    }

    private static String text(Json value) {
        return value instanceof Json.Str text ? text.value() : JsonOut.text(value);
    }

    /** The name of the file matters: servers tell the format by its ending. */
    private static String head(String boundary, String name, Media media) {
        return opening(boundary, name) + "; filename=\"" + fileName(media.type()) + "\"\r\nContent-Type: "
                + media.type() + "\r\n\r\n";
    }

    private static String opening(String boundary, String name) {
        String quoted = name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted + "\"";
    }

    private static String fileName(String type) {
        String bare = type.replaceFirst(";.*", "").trim().toLowerCase(Locale.ROOT);
        String kind = bare.replaceFirst("/.*", "").replaceAll("[^a-z]", "");
        String form = bare.replaceFirst(".*/", "");
        String ending = ENDINGS.getOrDefault(form, form.replaceFirst("^x-", "").replaceAll("[^a-z0-9]", ""));
        return (kind.isEmpty() ? "file" : kind) + "." + (ending.isEmpty() ? "bin" : ending);
    }

    @Override
    public InputStream open() throws IOException {
        InputStream end = new ByteArrayInputStream(after);
        InputStream rest = file == null ? end : new SequenceInputStream(file.open(), end);
        return new SequenceInputStream(new ByteArrayInputStream(before), rest);
    }

    @Override
    public long length() {
        long inside = file == null ? 0 : file.length();
        return inside < 0 ? -1 : before.length + inside + after.length;
    }

    @Override
    public String toString() {
        return "multipart/form-data";
    }
}
