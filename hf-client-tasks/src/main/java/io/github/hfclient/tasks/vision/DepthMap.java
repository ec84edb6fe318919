package io.github.hfclient.tasks.vision;

import io.github.hfclient.Media;
import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.EncodedMedia;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far away everything in an image is.
 *
 * @param depth a greyscale image of the size of the other one, the lighter the nearer with most models
 * @param predictedDepth the model's own numbers as the server sends them, mostly rows of a list; null if it sends none
 */
public record DepthMap(Media depth, @Nullable Json predictedDepth) implements Serializable {
    /**
     * Checks that there is an image.
     *
     * @throws IllegalArgumentException if it is null
     */
    public DepthMap {
        Require.present("depth", depth);
    }

    static DepthMap read(JsonIn in) {
        return SingleAnswer.one(in, DepthMap::one);
    }

    private static DepthMap one(JsonIn in) {
        Media depth = null;
        Json predicted = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "depth" -> depth = EncodedMedia.read(in);
                case "predicted_depth" -> predicted = in.orNull(in::json);
                default -> in.skip();
            }
        }
        if (depth == null) throw in.unexpected("an object with depth");
        return new DepthMap(depth, predicted);
    }
}
