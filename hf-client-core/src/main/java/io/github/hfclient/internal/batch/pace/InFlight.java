package io.github.hfclient.internal.batch.pace;

import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests of a run may be under way: one at first, which finds out whether token and model are right, then a few, then
 * one more for each answer until the server is pushed back from; from there on one more for each round of answers. Halved when
 * the server limits or fails, once for all requests that were sent before the last time. Between two bounds.
 */
public final class InFlight {
    private static final int START = 8;

    private final int least;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean alone = true;
    private double limit = 1;
    private double fast; // up to here it grows by one an answer
    private long cutAt;
    private boolean everCut;

    public InFlight(int least, int most) {
        this.least = least;
        this.most = most;
        this.fast = most;
    }

    public int limit() {
        lock.lock();
        try {
            return (int) limit;
        } finally {
            lock.unlock();
        }
    }

    /** The first request has come to an end; others may go now. */
    public void begun() {
        lock.lock();
        try {
            if (!alone) return;
            alone = false;
            limit = Math.max(least, everCut ? 1 : Math.min(START, most));
        } finally {
            lock.unlock();
        }
    }

    public void answered() {
        lock.lock();
        try {
            if (!alone) limit = Math.min(most, limit < fast ? limit + 1 : limit + 1 / limit);
        } finally {
            lock.unlock();
        }
    }

    /** The server wants less; says so about a request that was sent at a moment. */
    public void pushedBack(long sentAt, long now) {
        lock.lock();
        try {
            if (everCut && sentAt - cutAt < 0) return;
            everCut = true;
            cutAt = now;
            fast = Math.max(least, limit / 2);
            if (!alone) limit = fast;
        } finally {
            lock.unlock();
        }
    }
}
