package io.github.hfclient.internal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The lanes of a client, one a target, and the permits of its origins, each the most recently used ones. */
final class Lanes {
    private static final int KEPT = 1_000;

    private record Key(
            URI uri, @Nullable String model, @Nullable String token) {
        @Override
        public String toString() {
            return uri.getHost() + " " + model;
        }
    }

    private final Time time;
    private final Allowance allowance;
    private final int inFlight;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Lane> lanes = new Recent<>();
    private final Map<String, Permits> permits = new Recent<>();

    Lanes(Time time, Allowance allowance, int inFlight) {
        this.time = time;
        this.allowance = allowance;
        this.inFlight = inFlight;
    }

    Lane lane(Target target, @Nullable String token) {
        lock.lock();
        try {
            Permits ofOrigin = permits.computeIfAbsent(target.origin(), origin -> new Permits(time, inFlight));
            return lanes.computeIfAbsent(
                    new Key(target.uri(), target.model(), token), key -> new Lane(time, allowance, ofOrigin));
        } finally {
            lock.unlock();
        }
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    }
}
