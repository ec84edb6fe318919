package io.github.hfclient.tasks.vision;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;

/**
 * How large an image is to become.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 */
public record TargetSize(int width, int height) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public TargetSize {
        Require.range("width", width, 1, Integer.MAX_VALUE);
        Require.range("height", height, 1, Integer.MAX_VALUE);
    }

    /** A size of this width and height. */
    public static TargetSize of(int width, int height) {
        return new TargetSize(width, height);
    }

    Json json() {
        return Json.Obj.of("width", Json.of(width), "height", Json.of(height));
    }
}
