package io.github.hfclient.internal.batch;

import io.github.hfclient.internal.Time;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a server answers nobody. One worker, the prober, asks again after longer and longer pauses; the others
 * wait for what comes of it.
 */
final class Outage {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Time time;
    private final Duration patience;
    private final Time.Monitor monitor;
    private @Nullable Object prober;
    private boolean down;
    private long since;
    private int pauses;

    Outage(Time time, Duration patience) {
        this.time = time;
        this.patience = patience;
        this.monitor = time.monitor();
    }

    /**
     * Waits before the worker asks again.
     *
     * @param failedSince when the request began that failed
     * @param asked how long the server asked to wait; zero if it did not say
     * @return false, at once, if nobody was answered for too long, or would be until the server wants to be asked
     */
    boolean sitOut(Object worker, long failedSince, Duration asked) throws InterruptedException {
        Duration pause = turn(worker, failedSince, asked);
        if (pause != null && !pause.isZero()) time.sleep(pause);
        return pause != null;
    }

    private @Nullable Duration turn(Object worker, long failedSince, Duration asked) throws InterruptedException {
        monitor.lock();
        try {
            if (!down) since = failedSince;
            down = true;
            while (prober != null && prober != worker) monitor.await(Long.MAX_VALUE);
            if (!down) return Duration.ZERO;
            prober = worker;
            return pause(asked);
        } finally {
            monitor.unlock();
        }
    }

    private @Nullable Duration pause(Duration asked) {
        Duration left = patience.minusNanos(time.nanoTime() - since);
        if (left.isZero() || left.isNegative() || asked.compareTo(left) > 0) return null;
        long step = Math.min(FIRST_PAUSE.toNanos() << Math.min(pauses++, 10), LONGEST_PAUSE.toNanos());
        long spread = (long) (step * (1 + time.random()) / 2); // so that several programs do not return as one
        long nanos = Math.min(Math.max(spread, asked.toNanos()), left.toNanos());
        return Duration.ofNanos(nanos);
    }

    /** The server said something that makes sense. */
    void over() {
        monitor.lock();
        try {
            if (!down) return;
            down = false;
            prober = null;
            pauses = 0;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    /** The worker asks no more; if it was the prober, another one takes over. */
    void leave(Object worker) {
        monitor.lock();
        try {
            if (prober != worker) return;
            prober = null;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
