package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Makes the typed answer of a task out of the body of a reply. */
final class Answers {
    private static final String PAGE = "expected JSON, found a page";

    private Answers() {}

    static <R> R read(Task<R> task, Body asked, AnswerBody body, int mediaLimit) throws IOException {
        Function<Media, R> media = task.media();
        if (media != null && bytes(task, body)) return media.apply(media(body, mediaLimit));
        if (body.type().equals("text/html")) throw new JsonException(PAGE);
        return json(task, asked, body);
    }

    /** Whether a task that takes bytes as well as JSON got bytes. */
    static boolean bytes(Task<?> task, AnswerBody body) {
        return task.media() != null && !body.type().isEmpty() && !body.type().endsWith("json");
    }

    /** As {@link #read}, with all that the answer is made of. */
    static <R> Kept<R> kept(Task<R> task, Body asked, AnswerBody body, int mediaLimit) throws IOException {
        if (!bytes(task, body) && body.type().equals("text/html")) throw new JsonException(PAGE);
        if (bytes(task, body)) body.limit(mediaLimit);
        Content content = new Content(bytes(task, body) ? body.type() : null, body.readAllBytes());
        return again(task, asked, content);
    }

    /** The answer, made of what was kept of it. */
    static <R> Kept<R> again(Task<R> task, Body asked, Content content) {
        Function<Media, R> media = task.media();
        String type = content.type();
        if (media != null && type != null)
            return new Kept<>(media.apply(Media.of(content.bytes(), type)), content, List.of());
        try (JsonIn in = JsonIn.noting(content.bytes())) {
            R answer = task.decoder().read(in, asked);
            in.end();
            return new Kept<>(answer, content, in.parts());
        }
    }

    private static Media media(AnswerBody body, int limit) throws IOException {
        body.limit(limit);
        return Media.of(body.readAllBytes(), body.type());
    }

    private static <R> R json(Task<R> task, Body asked, AnswerBody body) {
        try (JsonIn in = JsonIn.of(body)) {
            R answer = task.decoder().read(in, asked);
            in.end();
            return answer;
        }
    }
}
