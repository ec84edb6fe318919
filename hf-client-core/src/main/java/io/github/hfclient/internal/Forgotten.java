package io.github.hfclient.internal;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;

/** Frees the connection of a stream that nobody can read any more because it was left open and collected. */
final class Forgotten {
    private final Cleaner cleaner = Cleaner.create(); // its thread ends when the client is collected
    private final AtomicBoolean named = new AtomicBoolean();

    /** Watches a stream; the connection must not lead back to it. */
    void watch(Object stream, OpenConnection connection) {
        cleaner.register(stream, () -> {
            if (connection.free() && !named.getAndSet(true)) {
                Telemetry.LOG.warn("a stream was left open and has been freed; close every stream, best by try (..)");
            }
        });
    }
}
