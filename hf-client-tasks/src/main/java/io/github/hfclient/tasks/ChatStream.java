package io.github.hfclient.tasks;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.EventSource;
import java.util.Iterator;
import java.util.NoSuchElementException;
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
    private final Iterator<ChatPiece> pieces = new Pieces();
    private final ChatSoFar soFar = new ChatSoFar();
    private boolean complete;

    ChatStream(EventSource events) {
        this.events = events;
    }

    @Override
    public Iterator<ChatPiece> iterator() {
        return pieces;
    }

    @Override
    public ChatAnswer whole() {
        while (pieces.hasNext()) pieces.next();
        return partial();
    }

    /** What has come so far, also after a failure; to be asked by the thread that reads. */
    @Override
    public ChatAnswer partial() {
        return soFar.answer();
    }

    @Override
    public void close() {
        events.close();
    }

    /** The next words that are not empty; null when the answer is complete. */
    private @Nullable ChatPiece read() {
        while (!complete) {
            String words = events.next(soFar::take);
            if (words == null) end();
            else if (!words.isEmpty()) return new ChatPiece(words);
        }
        return null;
    }

    private void end() {
        if (!soFar.finished() && !events.done()) throw events.incomplete(soFar.text());
        complete = true;
    }

    private final class Pieces implements Iterator<ChatPiece> {
        private @Nullable ChatPiece ahead;

        @Override
        public boolean hasNext() {
            if (ahead == null) ahead = read();
            return ahead != null;
        }

        @Override
        public ChatPiece next() {
            ChatPiece piece = hasNext() ? ahead : null;
            if (piece == null) throw new NoSuchElementException("the answer is complete");
            ahead = null;
            return piece;
        }
    }
}
