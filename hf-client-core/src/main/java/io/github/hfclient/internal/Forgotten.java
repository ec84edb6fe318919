package io.github.hfclient.internal;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;

/** Frees the connection of a stream that nobody can read any more because it was left open and collected. */
final class Forgotten {
    private static final Cleaner CLEANER = Cleaner.create(); // one thread for all clients, begun with the first stream

    private final AtomicBoolean named = new AtomicBoolean();

    /** Watches a stream; the connection must not lead back to it. */
    void watch(Object stream, OpenConnection connection) {
        CLEANER.register(stream, () -> {
            if (connection.free() && !named.getAndSet(true)) {
                Telemetry.LOG.warn("a stream was left open and has been freed; close every stream, best by try (..)");
            }
        });
    }
}
