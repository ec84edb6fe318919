package io.github.hfclient.internal.lane;

import io.github.hfclient.HfException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt; decided once, in {@code Outcomes}. */
public sealed interface Outcome<T> {
    /** What a failed attempt says about the next one. */
    enum Kind {
        /** The model is not ready yet. */
        LOADING,
        /** Too many requests. */
        LIMITED,
        /** The server failed in a way that passes. */
        OVERLOADED,
        /** A gateway gave up waiting: the request may have run and been billed. */
        IN_DOUBT,
        /** No connection was made, so nothing was sent. */
        NO_CONNECTION,
        /** The connection failed before an answer began, most likely a pooled one that had gone stale. */
        NO_ANSWER,
        /** The answer broke off. */
        BROKE_OFF,
        /** Asking again would not help. */
        FINAL
    }

    /** The answer. */
    record Answered<T>(T value) implements Outcome<T> {}

    /**
     * No answer.
     *
     * @param failure what the caller gets if this was the last attempt
     * @param hint how long the server, or a guess of it, asks to wait; null if it did not say
     */
    record Failed<T>(
            Kind kind, HfException failure, @Nullable Duration hint) implements Outcome<T> {}
}
