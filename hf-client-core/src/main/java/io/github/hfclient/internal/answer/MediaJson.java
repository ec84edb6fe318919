package io.github.hfclient.internal.answer;

import io.github.hfclient.json.JsonIn;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in JSON the text that is an image, a sound or a video, or says where one lies. Servers and providers put it at the
 * root, or under one to three of the names below: {@code {"data":[{"b64_json":".."}]}}, {@code {"output":["https://.."]}},
 * {@code {"audio_file":{"url":".."}}}. Source: https://huggingface.co/docs/inference-providers/register-as-a-provider
 */
public final class MediaJson {
    private static final Set<String> NAMES =
            Set.of("output", "data", "images", "image", "audio", "audio_file", "video", "url", "b64_json");

    private MediaJson() {}

    /** The first such text; null if there is none. */
    public static @Nullable String find(byte[] json) {
        try (JsonIn in = JsonIn.of(json, 0, json.length)) {
            String found = find(in);
            in.end();
            return found;
        }
    }

    private static @Nullable String find(JsonIn in) {
        return switch (in.peek()) {
            case TEXT -> in.text();
            case ARRAY -> inArray(in);
            case OBJECT -> inObject(in);
            default -> passOver(in);
        };
    }

    private static @Nullable String inArray(JsonIn in) {
        String found = null;
        in.enterArray();
        while (in.element()) found = found == null ? find(in) : passOver(in, found);
        return found;
    }

    private static @Nullable String inObject(JsonIn in) {
        String found = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            found = found == null && NAMES.contains(field) ? find(in) : passOver(in, found);
        }
        return found;
    }

    private static @Nullable String passOver(JsonIn in) {
        return passOver(in, null);
    }

    private static @Nullable String passOver(JsonIn in, @Nullable String found) {
        in.skip();
        return found;
    }
}
