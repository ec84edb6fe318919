package io.github.hfclient.tasks.chat;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.EventSource;
import io.github.hfclient.tasks.internal.StreamIterator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What a model says, while it says it. To be read by one thread at a time; {@link #close} may come from any thread.
 *
 * <pre>{@code
 * try (ChatStream answer = hf.on("meta-llama/Llama-3.1-8B-Instruct").stream(Chat.of("Hello"))) {
 *     answer.forEach(piece -> out.print(piece.text()));
 * }
 * }</pre>
 */
public final class ChatStream implements AnswerStream<ChatPiece, ChatAnswer> {
    private final EventSource events;
    private final ChatSoFar soFar;
    private final StreamIterator<ChatPiece> pieces = new StreamIterator<>(this::next);

    /** Events of as many answers as were asked for. */
    ChatStream(EventSource events, int choices) {
        this.events = events;
        this.soFar = ChatSoFar.stream(choices);
    }

    @Override
    public Iterator<ChatPiece> iterator() {
        return pieces;
    }

    @Override
    public ChatAnswer whole() {
        pieces.skip();
        return partial();
    }

    /** What has come so far, also after a failure; to be asked by the thread that reads. */
    @Override
    public ChatAnswer partial() {
        return soFar.answer();
    }

    @Override
    public Flow.Publisher<ChatPiece> publisher(Executor executor) {
        return events.publisher(this, executor);
    }

    @Override
    public void close() {
        events.close();
    }

    /** What the next event brings; null behind the last one. */
    private @Nullable List<ChatPiece> next() {
        List<ChatPiece> some = events.next(in -> events.whole() ? soFar.takeWhole(in) : soFar.take(in));
        if (some == null && !soFar.ended(events.done()))
            throw events.incomplete(partial().text());
        return some;
    }
}
