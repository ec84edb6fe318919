package io.github.hfclient.tasks;

import io.github.hfclient.Media;
import io.github.hfclient.json.Json;
import java.io.Serializable;

/** What came back for a {@link RawTask}: JSON as it is, or an image, a sound or a video. */
public sealed interface RawAnswer extends Serializable {
    /**
     * The JSON.
     *
     * @throws IllegalStateException if media came
     */
    Json json();

    /**
     * The media.
     *
     * @throws IllegalStateException if JSON came, also if media lie in it
     */
    Media media();

    /**
     * An answer in JSON.
     *
     * @param json as it came
     */
    record OfJson(Json json) implements RawAnswer {
        @Override
        public Media media() {
            throw new IllegalStateException("the answer is JSON; use json()");
        }
    }

    /**
     * An answer in bytes that are no JSON.
     *
     * @param media as they came
     */
    record OfMedia(Media media) implements RawAnswer {
        @Override
        public Json json() {
            throw new IllegalStateException("the answer is " + media + "; use media()");
        }
    }
}
