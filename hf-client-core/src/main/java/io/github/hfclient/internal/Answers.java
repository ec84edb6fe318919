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
        boolean json = body.type().isEmpty() || body.type().endsWith("json");
        if (media != null && !json) return media.apply(Media.of(body.readNBytes(mediaLimit), body.type()));
        if (body.type().equals("text/html")) throw new JsonException("expected JSON, found a page");
        return json(task, asked, body);
    }

    private static <R> R json(Task<R> task, Body asked, AnswerBody body) {
        try (JsonIn in = JsonIn.of(body)) {
            R answer = task.decoder().read(in, asked);
            in.end();
            return answer;
        }
    }
}
