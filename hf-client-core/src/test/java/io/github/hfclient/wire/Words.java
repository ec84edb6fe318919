package io.github.hfclient.wire;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.Body;
import io.github.hfclient.EventSource;
import io.github.hfclient.StreamRequest;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A small request whose answer can be streamed: the words of a chat. */
public record Words(String text) implements StreamRequest<String, Words.Pieces> {
    private static final Task<String> TASK = Task.of("test-chat", (in, asked) -> text(in.json(), "message"))
            .defaultModel("acme/m")
            .markedCostly();

    public static Words of(String text) {
        return new Words(text);
    }

    @Override
    public Task<String> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text);
    }

    @Override
    public Pieces open(EventSource events) {
        return new Pieces(events);
    }

    private static String text(Json answer, String holder) {
        String text = answer.get("choices").get(0).get(holder).get("content").string();
        return text == null ? "" : text;
    }

    /** The words as they come. Complete with a finish reason or {@code [DONE]}. */
    public static final class Pieces implements AnswerStream<String, String>, Iterator<String> {
        private final EventSource events;
        private final StringBuilder text = new StringBuilder();
        private boolean finished;
        private @Nullable String ahead;

        Pieces(EventSource events) {
            this.events = events;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null || ahead.isEmpty()) {
                ahead = events.next(this::piece);
                if (ahead == null) return ended();
            }
            return true;
        }

        private boolean ended() {
            if (!finished && !events.done()) throw events.incomplete(text.toString());
            return false;
        }

        private String piece(JsonIn in) {
            Json chunk = in.json();
            if (!(chunk instanceof Json.Obj)) throw in.unexpected("a chunk of a chat");
            if (events.whole()) return whole(chunk);
            finished |= chunk.get("choices").get(0).get("finish_reason").string() != null;
            return text(chunk, "delta");
        }

        private String whole(Json answer) {
            if (answer.get("choices").items().isEmpty()) throw new JsonException("expected choices");
            return text(answer, "message");
        }

        @Override
        public String next() {
            if (!hasNext()) throw new NoSuchElementException();
            String piece = ahead;
            ahead = null;
            text.append(piece);
            return piece;
        }

        @Override
        public Iterator<String> iterator() {
            return this;
        }

        @Override
        public String whole() {
            forEachRemaining(piece -> {});
            return text.toString();
        }

        @Override
        public String partial() {
            return text.toString();
        }

        @Override
        public Flow.Publisher<String> publisher(Executor executor) {
            return events.publisher(this, executor);
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
