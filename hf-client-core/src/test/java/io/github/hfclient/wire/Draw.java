package io.github.hfclient.wire;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;

/** A small task that makes media and that JSON of its own does not answer. */
record Draw(String text, Task<Media> task) implements TaskRequest<Media> {
    /** Cheap, so that whatever may be asked twice is. */
    static final Task<Media> TASK = Task.<Media>of("test-task", (in, asked) -> {
                throw in.unexpected("a picture");
            })
            .defaultModel("acme/m")
            .media(media -> media);

    /** The beginning of a PNG: enough to be recognized. */
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    static Draw of(String text) {
        return new Draw(text, TASK);
    }

    @Override
    public Body body() {
        return Body.of(text);
    }
}
