package io.github.hfclient.internal.stream;

import io.github.hfclient.internal.runtime.ClientLog;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Frees the connection of a stream that nobody can read any more because it was left open and collected. */
public final class UnclosedStreams {
    private static final Cleaner CLEANER = Cleaner.create(); // one thread for all clients, begun with the first stream

    private final AtomicBoolean named = new AtomicBoolean();

    /**
     * Watches a stream.
     *
     * @param free ends what it has open; false if nothing was. It must not lead back to the stream
     */
    public void watch(Object stream, BooleanSupplier free) {
        CLEANER.register(stream, () -> {
            if (free.getAsBoolean() && !named.getAndSet(true)) {
                ClientLog.LOG.warn("a stream was left open and has been freed; close every stream, best by try (..)");
            }
        });
    }
}
