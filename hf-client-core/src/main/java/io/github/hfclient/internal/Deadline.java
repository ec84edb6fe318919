package io.github.hfclient.internal;

import java.time.Duration;

/** A moment after which nobody waits any more. */
public record Deadline(Time time, long end) {
    public static Deadline in(Time time, Duration span) {
        return new Deadline(time, time.nanoTime() + nanos(span));
    }

    /** Zero or less when it has passed. */
    long nanosLeft() {
        return end - time.nanoTime();
    }

    public Duration left() {
        return Duration.ofNanos(nanosLeft());
    }

    boolean passed() {
        return nanosLeft() <= 0;
    }

    Deadline later(Duration by) {
        return new Deadline(time, end + nanos(by));
    }

    Deadline orEarlier(Deadline other) {
        return other.end - end < 0 ? other : this;
    }

    /** A span in nanoseconds, at most 100 years, so that sums do not overflow. */
    private static long nanos(Duration span) {
        Duration longest = Duration.ofDays(36_500);
        return (span.compareTo(longest) > 0 ? longest : span).toNanos();
    }
}
