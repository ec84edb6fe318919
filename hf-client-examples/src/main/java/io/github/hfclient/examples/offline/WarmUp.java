package io.github.hfclient.examples.offline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A model starts to load when it is first asked, and is ready some time later. */
final class WarmUp {

    private final long loadingNanos;
    private final LongSupplier clock;
    private final Map<String, Long> firstAsked = new ConcurrentHashMap<>();

    WarmUp(ServerSettings settings) {
        this.loadingNanos = settings.loading().toNanos();
        this.clock = settings.clock();
    }

    boolean loads(String model) {
        long now = clock.getAsLong();
        return now - firstAsked.computeIfAbsent(model, m -> now) < loadingNanos;
    }
}
