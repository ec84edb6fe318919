package io.github.hfclient.tasks;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.EventSource;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

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
    private final int choices;
    private final Iterator<ChatPiece> pieces = new Pieces();
    private final ChatSoFar soFar = new ChatSoFar(false);
    private boolean complete;

    /** Events of as many answers as were asked for. */
    ChatStream(EventSource events, int choices) {
        this.events = events;
        this.choices = choices;
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

    /** The end may come without a reason to stop or without {@code [DONE]}, but not without both. */
    private void end() {
        boolean told = soFar.finished(choices) || (events.done() && soFar.begun());
        if (!told) throw events.incomplete(partial().text());
        complete = true;
    }

    private final class Pieces implements Iterator<ChatPiece> {
        private final Queue<ChatPiece> ahead = new ArrayDeque<>(1);

        @Override
        public boolean hasNext() {
            while (ahead.isEmpty() && !complete) readOn();
            return !ahead.isEmpty();
        }

        private void readOn() {
            List<ChatPiece> some = events.next(soFar::take);
            if (some == null) end();
            else for (ChatPiece piece : some) if (!piece.isEmpty()) ahead.add(piece);
        }

        @Override
        public ChatPiece next() {
            if (!hasNext()) throw new NoSuchElementException("the answer is complete");
            return ahead.remove();
        }
    }
}
