package io.github.hfclient.internal.runtime;

import java.time.Duration;

/** A moment after which nobody waits any more. */
public record Deadline(Time time, long end) {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    public static Deadline in(Time time, Duration span) {
        return new Deadline(time, time.nanoTime() + nanos(span));
    }

    /** For whoever has all the time in the world. */
    public static Deadline never(Time time) {
        return in(time, LONGEST);
    }

    /** Zero or less when it has passed. */
    public long nanosLeft() {
        return end - time.nanoTime();
    }

    public Duration left() {
        return Duration.ofNanos(nanosLeft());
    }

    public boolean passed() {
        return nanosLeft() <= 0;
    }

    public Deadline later(Duration by) {
        return new Deadline(time, end + nanos(by));
    }

    public Deadline orEarlier(Deadline other) {
        return other.end - end < 0 ? other : this;
    }

    /** A span in nanoseconds, at most 100 years, so that sums do not overflow. */
    private static long nanos(Duration span) {
        return (span.compareTo(LONGEST) > 0 ? LONGEST : span).toNanos();
    }
}
