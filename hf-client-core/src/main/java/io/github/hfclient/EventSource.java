package io.github.hfclient;

import io.github.hfclient.json.JsonIn;
import org.jspecify.annotations.Nullable;

/**
 * The events of a stream, for {@link StreamRequest#open}. The request is sent with the first {@link #next()}. Read by one
 * thread at a time; {@link #close()} may come from any thread.
 */
public abstract class EventSource implements AutoCloseable {
    /**
     * The JSON of the next event, to be read before the next call; null behind the last event, however the stream ended.
     *
     * @throws HfException if the request fails, an event is an error or no JSON, or the stream breaks off
     */
    public abstract @Nullable JsonIn next();

    /** Whether the server has said that the stream is complete ({@code [DONE]}). */
    public abstract boolean done();

    /**
     * The exception for a stream that ended before its answer did.
     *
     * @param textSoFar what has come until then
     */
    public abstract HfException.IncompleteAnswer incomplete(String textSoFar);

    /** Ends the request, whatever its state. */
    @Override
    public abstract void close();
}
