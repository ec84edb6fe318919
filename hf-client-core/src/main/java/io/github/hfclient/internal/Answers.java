package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.io.IOException;
import java.util.function.Function;

/** Makes the typed answer of a task out of the body of a reply. */
final class Answers {
    private Answers() {}

    static <R> R read(Task<R> task, Body asked, AnswerBody body, int mediaLimit) throws IOException {
        Function<Media, R> media = task.media();
        if (media != null && bytes(task, body)) return media.apply(media(body, mediaLimit));
        if (body.type().equals("text/html")) throw new JsonException("expected JSON, found a page");
        return json(task, asked, body);
    }

    /** Whether a task that takes bytes as well as JSON got bytes. */
    static boolean bytes(Task<?> task, AnswerBody body) {
        return task.media() != null && !body.type().isEmpty() && !body.type().endsWith("json");
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
