package io.github.hfclient.testkit;

import java.time.Duration;

/** A thread inside a sleep or a timed await, and the time at which it is due. */
final class Sleeper {

    private final Thread thread;
    private final long due;
    private final ManualMonitor monitor;
    private volatile boolean woken;

    Sleeper(Thread thread, long due, ManualMonitor monitor) {
        this.thread = thread;
        this.due = due;
        this.monitor = monitor;
    }

    long due() {
        return due;
    }

    boolean dueBy(long time) {
        return due <= time;
    }

    boolean waitsOn(ManualMonitor other) {
        return monitor == other;
    }

    boolean woken() {
        return woken;
    }

    void wake() {
        woken = true;
        monitor.wake();
    }

    @Override
    public String toString() {
        return thread.getName() + " until " + Duration.ofNanos(due);
    }
}
