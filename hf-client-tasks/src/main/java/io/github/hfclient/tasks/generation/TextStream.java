package io.github.hfclient.tasks.generation;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.EventSource;
import io.github.hfclient.tasks.internal.StreamIterator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What a model writes, while it writes it. To be read by one thread at a time; {@link #close} may come from any thread.
 *
 * <pre>{@code
 * try (TextStream text = hf.at("https://my.endpoint").stream(TextGeneration.of("Once upon a time"))) {
 *     text.forEach(piece -> out.print(piece.text()));
 * }
 * }</pre>
 */
public final class TextStream implements AnswerStream<TextPiece, GeneratedText> {
    private final EventSource events;
    private final TextSoFar soFar;
    private final StreamIterator<TextPiece> pieces = new StreamIterator<>(this::next);

    TextStream(EventSource events, boolean details) {
        this.events = events;
        this.soFar = new TextSoFar(details);
    }

    @Override
    public Iterator<TextPiece> iterator() {
        return pieces;
    }

    @Override
    public GeneratedText whole() {
        pieces.skip();
        return partial();
    }

    /** What has come so far, also after a failure; to be asked by the thread that reads. */
    @Override
    public GeneratedText partial() {
        return soFar.text();
    }

    @Override
    public Flow.Publisher<TextPiece> publisher(Executor executor) {
        return events.publisher(this, executor);
    }

    @Override
    public void close() {
        events.close();
    }

    /** What the next event brings; null behind the last one. */
    private @Nullable List<TextPiece> next() {
        List<TextPiece> some = events.next(in -> events.whole() ? soFar.takeWhole(in) : soFar.take(in));
        if (some == null && !soFar.ended(events.done()))
            throw events.incomplete(partial().text());
        return some;
    }
}
