package io.github.hfclient.internal.answer;

import io.github.hfclient.Decoder;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.internal.call.PreparedCall;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.internal.http.EventList;
import io.github.hfclient.internal.http.FirstBytes;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the typed answer of a task out of the body of a reply. */
public final class Answers {
    /**
     * An answer.
     *
     * @param json whether it came as JSON
     */
    public record Answer<R>(R value, boolean json) {}

    private static final String PAGE = "expected JSON, found a page";

    private final MediaAnswers media;
    private final Settings settings;

    public Answers(MediaAnswers media, Settings settings) {
        this.media = media;
        this.settings = settings;
    }

    public <R> Answer<R> read(PreparedCall<R> asked, HttpReply reply, AnswerBody body) throws IOException {
        Task<R> task = asked.task();
        Function<Media, R> made = task.media();
        if (made != null) return media.read(asked.call(), task, asked.body(), reply, body, made);
        if (body.type().equals("text/html")) throw new JsonException(PAGE);
        return new Answer<>(json(asked, body), true);
    }

    /** As {@link #read}, with all that the answer is made of. */
    public <R> KeptAnswer<R> kept(PreparedCall<R> asked, HttpReply reply, AnswerBody body) throws IOException {
        if (asked.task().media() != null)
            return keptMedia(asked, reply, body, asked.task().media());
        if (body.type().equals("text/html")) throw new JsonException(PAGE);
        FirstBytes first = FirstBytes.of(body);
        boolean events = first.events() && asked.task().decoder().readsEvents();
        byte[] json = events
                ? EventList.json(first.in(), settings.lineBytes)
                : first.in().readAllBytes();
        return KeptAnswer.read(asked.task(), asked.body(), AnswerContent.json(json), asked.call()::stillWanted);
    }

    /** Media that lay elsewhere are kept themselves: their place may be gone when the answer is made again. */
    private <R> KeptAnswer<R> keptMedia(
            PreparedCall<R> asked, HttpReply reply, AnswerBody body, Function<Media, R> made) throws IOException {
        AtomicReference<@Nullable Media> seen = new AtomicReference<>();
        Answer<R> answer = media.read(asked.call(), asked.task(), asked.body(), reply, body, found -> {
            seen.set(found);
            return made.apply(found);
        });
        Media found = seen.get();
        AnswerContent content =
                found == null ? AnswerContent.json(body.keptBytes()) : new AnswerContent(found.type(), found.bytes());
        return new KeptAnswer<>(answer.value(), content, List.of());
    }

    private <R> R json(PreparedCall<R> asked, AnswerBody body) throws IOException {
        FirstBytes first = FirstBytes.of(body);
        Decoder<R> decoder = asked.task().decoder();
        boolean events = first.events() && decoder.readsEvents();
        try (JsonIn in = (events ? events(first) : JsonIn.of(first.in())).watched(asked.call()::stillWanted)) {
            R answer = decoder.read(in, asked.body());
            in.end();
            return answer;
        }
    }

    private JsonIn events(FirstBytes first) throws IOException {
        byte[] list = EventList.json(first.in(), settings.lineBytes);
        return JsonIn.of(list, 0, list.length);
    }
}
