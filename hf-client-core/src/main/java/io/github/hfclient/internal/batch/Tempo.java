package io.github.hfclient.internal.batch;

import io.github.hfclient.internal.Slots;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests a second a run sends, once the server has limited it: a little less than what was answered a second before.
 * After a while without a limit it goes a little faster, and faster by more each time, until it is limited again. No limit, no
 * tempo.
 */
final class Tempo {
    private static final double BELOW = 0.95;
    private static final double FAR_BELOW = 0.7;
    private static final long SOON = Duration.ofSeconds(1).toNanos();
    private static final double FIRST_STEP = 0.01;
    private static final double LONGEST_STEP = 0.5;
    private static final double SLOWEST = 1 / 60.0;
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final int HINTS = 20; // a wait that the server asked for may cost a twentieth of the time

    private final ReentrantLock lock = new ReentrantLock();
    private final Slots slots = new Slots();
    private final Answered answered = new Answered();
    private double rate = Double.POSITIVE_INFINITY;
    private double step = FIRST_STEP;
    private long cutAt;
    private long fasterAt;

    /** How long a request that is about to be sent has to wait, in nanoseconds. */
    long pause(long now) {
        return slots.take(now, rateAt(now), Long.MAX_VALUE);
    }

    private double rateAt(long now) {
        lock.lock();
        try {
            if (!Double.isInfinite(rate) && now - fasterAt >= 0) faster(now);
            return rate;
        } finally {
            lock.unlock();
        }
    }

    private void faster(long now) {
        rate *= 1 + step;
        step = Math.min(step * 2, LONGEST_STEP);
        fasterAt = now + PATIENCE;
    }

    void answered(long now) {
        lock.lock();
        try {
            answered.at(now);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The server limited a request that was sent at a moment, and asked for a pause; zero if it did not say how long. While nothing
     * was answered, there is nothing to go by.
     */
    void limited(long sentAt, long now, Duration asked) {
        lock.lock();
        try {
            fasterAt = now + Math.max(PATIENCE, asked.toNanos() * HINTS);
            if (answered.none() || (!Double.isInfinite(rate) && sentAt - cutAt < 0)) return;
            step = FIRST_STEP;
            rate = Math.max(SLOWEST, next(now, asked));
        } finally {
            lock.unlock();
        }
    }

    /** The first time what was answered tells; limited again soon after, it was far too much. */
    private double next(long now, Duration asked) {
        boolean soon = now - cutAt < SOON + 2 * asked.toNanos();
        cutAt = now;
        if (Double.isInfinite(rate)) return BELOW * answered.perSecond(now);
        return rate * (soon ? FAR_BELOW : BELOW);
    }

    /** The moments of the last answers. */
    private static final class Answered {
        private static final long SPAN = Duration.ofSeconds(1).toNanos();
        private static final long SHORTEST = SPAN / 20;
        private static final int ENOUGH = 8;

        private final long[] moments = new long[1 << 10];
        private long count;

        boolean none() {
            return count == 0;
        }

        void at(long now) {
            moments[(int) (count++ % moments.length)] = now;
        }

        /** Over the last second, or over more if only a few came in that. */
        double perSecond(long now) {
            long answers = 0;
            long age = 0;
            while (answers < Math.min(count, moments.length)) {
                long next = now - moments[(int) ((count - 1 - answers) % moments.length)];
                if (next > SPAN && answers >= ENOUGH) break;
                age = next;
                answers++;
            }
            return answers * 1e9 / Math.max(age, SHORTEST);
        }
    }
}
