package io.github.hfclient;

import io.github.hfclient.internal.stream.Events;
import io.github.hfclient.json.JsonIn;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The events of a stream, for {@link StreamRequest#open}. The request is sent with the first {@link #next}. Read by one thread
 * at a time; {@link #close()} may come from any thread.
 */
public sealed interface EventSource extends AutoCloseable permits Events {
    /**
     * Waits for the next event.
     *
     * @param read makes something of the event's JSON; may throw {@link io.github.hfclient.json.JsonException}
     * @return what {@code read} made, or null behind the last event: if the answer is not whole then, throw
     *     {@link #incomplete}, which knows why no more came
     * @throws HfException if the request fails before the first event, or the stream was closed or its reader interrupted
     */
    <E> @Nullable E next(Function<JsonIn, E> read);

    /** Whether the server has said that the stream is complete ({@code [DONE]}), or has answered at once. */
    boolean done();

    /** Whether the server did not stream but answered at once: what comes is one event, the answer to a call. */
    boolean whole();

    /**
     * The exception for a stream that ended before its answer did.
     *
     * @param textSoFar what has come until then
     */
    HfException.IncompleteAnswer incomplete(String textSoFar);

    /**
     * The pieces that are made of these events, for one subscriber: what {@link AnswerStream#publisher} of a stream returns.
     *
     * @param pieces the stream, which nobody else reads
     * @param executor one of its threads reads it
     */
    <E> Flow.Publisher<E> publisher(AnswerStream<E, ?> pieces, Executor executor);

    /** Ends the request, whatever its state. */
    @Override
    void close();
}
