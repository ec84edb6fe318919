package io.github.hfclient.internal;

import io.github.hfclient.internal.runtime.SystemTime;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.time.Instant;

/** The machine's time, but on a day that does not end during the test. */
public final class Noon implements Time {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:10Z");

    private final Time real = new SystemTime();
    private final long start = real.nanoTime();

    @Override
    public long nanoTime() {
        return real.nanoTime();
    }

    @Override
    public Instant now() {
        return NOON.plusNanos(nanoTime() - start);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        real.sleep(duration);
    }

    @Override
    public double random() {
        return real.random();
    }

    @Override
    public Monitor monitor() {
        return real.monitor();
    }

    @Override
    public Scheduled schedule(Duration after, Runnable work) {
        return real.schedule(after, work);
    }
}
