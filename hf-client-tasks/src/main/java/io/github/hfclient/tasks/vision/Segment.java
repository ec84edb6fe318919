package io.github.hfclient.tasks.vision;

import io.github.hfclient.Media;
import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.EncodedMedia;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A part of an image.
 *
 * @param label what it is
 * @param score how sure the model is, 0 to 1; null if the model does not tell, as for kinds of things
 * @param mask a greyscale image of the size of the whole one, white where the part is; from Hugging Face's servers a PNG
 */
public record Segment(String label, @Nullable Double score, Media mask) implements Serializable {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if label or mask is null
     */
    public Segment {
        Require.present("label", label);
        Require.present("mask", mask);
    }

    static Segment read(JsonIn in) {
        String label = null;
        Double score = null;
        Media mask = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "label" -> label = in.text();
                case "score" -> score = in.orNull(in::number);
                case "mask" -> mask = EncodedMedia.read(in);
                default -> in.skip();
            }
        }
        if (label == null || mask == null) throw in.unexpected("an object with label and mask");
        return new Segment(label, score, mask);
    }
}
