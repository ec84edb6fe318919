package io.github.hfclient.internal.limit;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Moments for requests, evenly spaced, given in the order in which they are asked for. What was not used is lost: no bursts. */
public final class Pace {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private boolean used;

    /**
     * Takes the next moment, if it comes in time.
     *
     * @param perSecond how many moments a second has; infinite for no limit
     * @param longest how long to wait at most, in nanoseconds
     * @return how long to wait, in nanoseconds; -1 if that would be too long, and then no moment is taken
     */
    public long take(long now, double perSecond, long longest) {
        lock.lock();
        try {
            long moment = used && next - now > 0 ? next : now;
            if (moment - now > longest) return -1;
            next = moment + (long) (SECOND / perSecond);
            used = true;
            return moment - now;
        } finally {
            lock.unlock();
        }
    }
}
