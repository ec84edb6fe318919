package io.github.hfclient.internal.limit;

import java.time.Duration;

/** Hears at once what becomes of the requests of a call, on the thread of the call. */
public interface AttemptListener {
    /** For calls whose requests concern nobody. */
    AttemptListener NOBODY = new AttemptListener() {};

    /** How long the next request has to wait, in nanoseconds; asked again only if the wait was in vain. */
    default long pause() {
        return 0;
    }

    /** Whether the run wants nothing sent at the moment: another of its requests was refused while this one waited for its turn. */
    default boolean pauses() {
        return false;
    }

    /** Whether waits that the client makes of its own accord are no part of the call's time. */
    default boolean patient() {
        return false;
    }

    /** A request is sent. */
    default void sends() {}

    /** The server limited a request or failed in a way that passes: it has too much to do. */
    default void pushedBack(long sentAt) {}

    /** The server said that there are too many requests, and how long to wait; zero if it did not say. */
    default void limited(long sentAt, Duration asked) {}

    /** The call waits before it sends. */
    default void waits() {}
}
