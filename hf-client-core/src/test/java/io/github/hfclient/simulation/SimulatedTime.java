package io.github.hfclient.simulation;

import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** The time and chance of a run. Chance comes in quarters, so that much falls on the same moment. */
final class SimulatedTime implements Time {
    /** Soon there is a new day. */
    static final Instant START = Instant.parse("2026-01-01T23:55:00Z");

    private final Schedule schedule;

    SimulatedTime(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public long nanoTime() {
        return schedule.now();
    }

    @Override
    public Instant now() {
        return START.plusNanos(schedule.now());
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        schedule.await("asleep", schedule.now() + duration.toNanos(), true, () -> false);
        if (Thread.interrupted()) throw new InterruptedException();
    }

    @Override
    public Scheduled schedule(Duration after, Runnable work) {
        AtomicBoolean off = new AtomicBoolean();
        long due = schedule.now() + Math.max(0, after.toNanos());
        schedule.start("timer", () -> {
            schedule.await("its moment", due, false, off::get);
            if (!off.get()) work.run();
        });
        return () -> off.set(true);
    }

    @Override
    public double random() {
        return schedule.chance().nextInt(4) / 4.0;
    }

    @Override
    public Monitor monitor() {
        return new SimulatedMonitor(schedule);
    }
}
