package io.github.hfclient.internal.lane;

import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.limit.ClientLimits;
import io.github.hfclient.internal.limit.Permits;
import io.github.hfclient.internal.limit.RetryBudget;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.internal.runtime.Time;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The lanes of a client, one a target, and the what its origins share, each the most recently used ones. */
public final class Lanes {
    private static final int KEPT = 1_000;

    private record Key(
            URI uri, @Nullable String model, @Nullable String token) {
        @Override
        public String toString() {
            return uri.getHost() + " " + model;
        }
    }

    private final Time time;
    private final ClientLimits allowance;
    private final Settings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Lane> lanes = new Recent<>();
    private final Map<String, Origin> origins = new Recent<>();

    public Lanes(Time time, ClientLimits allowance, Settings settings) {
        this.time = time;
        this.allowance = allowance;
        this.settings = settings;
    }

    Lane lane(Target target, @Nullable String token) {
        lock.lock();
        try {
            Origin origin = origins.computeIfAbsent(target.origin(), name -> origin());
            return lanes.computeIfAbsent(
                    new Key(target.uri(), target.model(), token), key -> new Lane(time, allowance, origin));
        } finally {
            lock.unlock();
        }
    }

    private Origin origin() {
        return new Origin(new Permits(time, settings.inFlight), new RetryBudget(settings.retryBudget));
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
