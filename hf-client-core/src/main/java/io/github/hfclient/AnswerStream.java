package io.github.hfclient;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An answer that comes in pieces. Nothing is sent before the first read. The pieces can be read once, by one thread at a
 * time; {@link #close()} may be called from any thread and at any moment and ends the request.
 *
 * @param <E> a piece
 * @param <R> the whole answer
 */
public interface AnswerStream<E, R> extends Iterable<E>, AutoCloseable {
    /**
     * The pieces, each as soon as it arrives; the same iterator at every call. Its methods throw {@link HfException} as
     * {@link Inference#call} does, and {@link HfException.IncompleteAnswer} if the stream ends before the answer does.
     */
    @Override
    Iterator<E> iterator();

    /**
     * Reads what is left and gives the whole answer, the same as a call without stream would.
     *
     * @throws HfException if the answer does not come, or not to its end
     */
    R whole();

    /** What has come so far. */
    R partial();

    /** The pieces as a stream, which closes this one when it is closed. */
    default Stream<E> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false)
                .onClose(this::close);
    }

    /**
     * The pieces for one subscriber, which gets no more than it asks for; nothing is sent before it asks. It may take as long to
     * ask for a piece as the server may to send one ({@link HfClientBuilder#idleTimeout}), then the stream ends with
     * {@link HfException.TimedOut}; if the stream or the client is closed, with {@link HfException.Cancelled}. Implemented by
     * {@link EventSource#publisher}.
     *
     * @param executor one of its threads reads the stream, and is held until the stream ends
     */
    Flow.Publisher<E> publisher(Executor executor);

    /** Ends the request, whatever its state; the connection is freed. Does nothing the second time. */
    @Override
    void close();
}
