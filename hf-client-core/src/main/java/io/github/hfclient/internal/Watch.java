package io.github.hfclient.internal;

/** Hears at once what becomes of the requests of a call, on the thread of the call. */
public interface Watch {
    /** For calls whose requests concern nobody. */
    Watch NOBODY = new Watch() {};

    /** A request is sent. */
    default void sends() {}

    /** The server limited a request or failed in a way that passes: it has too much to do. */
    default void pushedBack(long sentAt) {}

    /** The call waits before it sends. */
    default void waits() {}
}
