package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An answer together with what it was made of.
 *
 * @param parts where in the content the answers to single rows stand, if the task's decoder noted it
 */
public record Kept<R>(R answer, Content content, List<JsonIn.Part> parts) {
    /** The answer to a request, made of its content. */
    public static <R> Kept<R> of(Task<R> task, Body asked, Content content) {
        Function<Media, R> media = task.media();
        String type = content.type();
        return media != null && type != null
                ? new Kept<>(media.apply(Media.of(content.bytes(), type)), content, List.of())
                : read(task, asked, content, () -> {});
    }

    /** As {@link #of}, of JSON. */
    static <R> Kept<R> read(Task<R> task, Body asked, Content content, Runnable watch) {
        List<JsonIn.Part> parts = new ArrayList<>();
        try (JsonIn in = JsonIn.of(content.bytes(), parts).watched(watch)) {
            R answer = task.decoder().read(in, asked);
            in.end();
            return new Kept<>(answer, content, parts);
        }
    }
}
