package io.github.hfclient.tasks;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.json.JsonIn;

/** Says that JSON is no image; images that JSON holds are found where answers are taken in, whatever the task. */
final class ImageReader {
    private ImageReader() {}

    static Media read(JsonIn in, Body asked) {
        in.peek();
        throw in.unexpected("an image");
    }
}
