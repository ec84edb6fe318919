package io.github.hfclient.internal.batch;

import io.github.hfclient.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a run has done so far, counted by all its workers. */
final class Counters {
    private final LongAdder requests = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder waits = new LongAdder();
    private final LongAdder splits = new LongAdder();
    private final LongAdder resumed = new LongAdder();
    private final LongAdder shared = new LongAdder();
    private final AtomicInteger inFlight = new AtomicInteger();

    void begins() {
        inFlight.incrementAndGet();
    }

    void ends() {
        inFlight.decrementAndGet();
    }

    /** @param again whether it is not the first request of its call */
    void sends(boolean again) {
        requests.increment();
        if (again) retries.increment();
    }

    void waits() {
        waits.increment();
    }

    void splits() {
        splits.increment();
    }

    void resumed(int rows) {
        resumed.add(rows);
    }

    void shared() {
        shared.increment();
    }

    /** All of it, while so many requests may be under way. */
    Progress.Work work(int limit) {
        return new Progress.Work(
                resumed.sum(), shared.sum(), retries.sum(), waits.sum(), splits.sum(), inFlight.get(), limit);
    }

    /** HTTP requests sent. */
    long requests() {
        return requests.sum();
    }
}
