package io.github.hfclient.wire;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;

/** A small request whose input is a file. */
record Photo(ByteSource file) implements TaskRequest<Json> {
    private static final Task<Json> TASK =
            Task.of("test-photo", (in, asked) -> in.json()).defaultModel("acme/m");

    @Override
    public Task<Json> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(Media.of(file, "image/png"));
    }
}
