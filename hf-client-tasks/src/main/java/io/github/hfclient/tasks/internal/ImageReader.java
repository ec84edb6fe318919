package io.github.hfclient.tasks.internal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.json.JsonIn;

/** Says that JSON is no image; images that JSON holds are found where answers are taken in, whatever the task. */
public final class ImageReader {
    private ImageReader() {}

    public static Media read(JsonIn in, Body asked) {
        in.peek();
        throw in.unexpected("an image");
    }
}
