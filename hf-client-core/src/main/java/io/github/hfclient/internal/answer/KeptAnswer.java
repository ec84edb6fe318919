package io.github.hfclient.internal.answer;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An answer together with what it was made of.
 *
 * @param parts where in the content the answers to single rows stand, if the task's decoder noted it
 */
public record KeptAnswer<R>(R answer, AnswerContent content, List<JsonIn.Part> parts) {
    /** The answer to a request, made of its content. */
    public static <R> KeptAnswer<R> of(Task<R> task, Body asked, AnswerContent content) {
        Function<Media, R> media = task.media();
        String type = content.type();
        return media != null && type != null
                ? new KeptAnswer<>(media.apply(Media.of(content.bytes(), type)), content, List.of())
                : read(task, asked, content, () -> {});
    }

    /** As {@link #of}, of JSON. */
    static <R> KeptAnswer<R> read(Task<R> task, Body asked, AnswerContent content, Runnable watch) {
        List<JsonIn.Part> parts = new ArrayList<>();
        try (JsonIn in = JsonIn.of(content.bytes(), parts).watched(watch)) {
            R answer = task.decoder().read(in, asked);
            in.end();
            return new KeptAnswer<>(answer, content, parts);
        }
    }
}
