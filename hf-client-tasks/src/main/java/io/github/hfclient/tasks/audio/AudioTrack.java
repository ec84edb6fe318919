package io.github.hfclient.tasks.audio;

import io.github.hfclient.Media;
import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.EncodedMedia;
import io.github.hfclient.tasks.internal.LenientValues;
import java.io.Serializable;

/**
 * A sound that a model made.
 *
 * @param label what the model calls it, such as {@code label_0}
 * @param audio the sound, in the format of the server, mostly FLAC
 */
public record AudioTrack(String label, Media audio) implements Serializable {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public AudioTrack {
        Require.present("label", label);
        Require.present("audio", audio);
    }

    static AudioTrack read(JsonIn in) {
        String label = null;
        String type = null;
        byte[] bytes = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "label" -> label = in.text();
                case "blob" -> bytes = EncodedMedia.bytes(in);
                case "content-type" -> type = LenientValues.text(in);
                default -> in.skip();
            }
        }
        if (label == null || bytes == null) throw in.unexpected("an object with label and blob");
        return new AudioTrack(label, EncodedMedia.of(bytes, type));
    }
}
