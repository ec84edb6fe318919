package io.github.hfclient.internal;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Frees the connection of a stream that nobody can read any more because it was left open and collected. */
final class Forgotten {
    private static final Cleaner CLEANER = Cleaner.create(); // one thread for all clients, begun with the first stream

    private final AtomicBoolean named = new AtomicBoolean();

    /**
     * Watches a stream.
     *
     * @param free ends what it has open; false if nothing was. It must not lead back to the stream
     */
    void watch(Object stream, BooleanSupplier free) {
        CLEANER.register(stream, () -> {
            if (free.getAsBoolean() && !named.getAndSet(true)) {
                Telemetry.LOG.warn("a stream was left open and has been freed; close every stream, best by try (..)");
            }
        });
    }
}
