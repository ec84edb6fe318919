package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.util.function.Function;

/** Makes the typed answer of a task out of the body of a reply. */
final class Answers {
    /**
     * An answer.
     *
     * @param json whether it came as JSON
     */
    record Answer<R>(R value, boolean json) {}

    private final MediaAnswers media;

    Answers(MediaAnswers media) {
        this.media = media;
    }

    <R> Answer<R> read(Engine.Prepared<R> asked, HttpReply reply, AnswerBody body) throws IOException {
        Task<R> task = asked.task();
        Function<Media, R> made = task.media();
        if (made != null) return media.read(asked.call(), task, asked.body(), reply, body, made);
        if (body.type().equals("text/html")) throw new JsonException("expected JSON, found a page");
        return new Answer<>(json(task, asked.body(), body), true);
    }

    private static <R> R json(Task<R> task, Body asked, AnswerBody body) {
        try (JsonIn in = JsonIn.of(body)) {
            R answer = task.decoder().read(in, asked);
            in.end();
            return answer;
        }
    }
}
