package io.github.hfclient.internal;

import io.github.hfclient.HfException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The moment before which a server that limits its callers wants no request. Once set, it only moves to later. */
final class Floor {
    private record Until(long moment, HfException why) {}

    private final Time time;
    private final AtomicReference<@Nullable Until> until = new AtomicReference<>();

    Floor(Time time) {
        this.time = time;
    }

    void raise(Duration wait, HfException why) {
        Until wished = new Until(Deadline.in(time, wait).end(), why);
        until.accumulateAndGet(
                wished, (old, late) -> old != null && late != null && old.moment() - late.moment() > 0 ? old : late);
    }

    /** Nanoseconds to wait; zero or less if the way is free. */
    long left() {
        Until now = until.get();
        return now == null ? 0 : now.moment() - time.nanoTime();
    }

    /** The refusal that set the floor; null if there was none. */
    @Nullable
    HfException why() {
        Until now = until.get();
        return now == null ? null : now.why();
    }
}
