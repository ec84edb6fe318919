package io.github.hfclient.internal.stream;

import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;

/** How many pieces a subscriber wants and has not got. {@link Long#MAX_VALUE}, once reached, means all there are. */
final class Demand {
    private final Time.Monitor monitor;
    private long wanted;
    private boolean ended;

    Demand(Time.Monitor monitor) {
        this.monitor = monitor;
    }

    void add(long more) {
        change(() -> wanted = more > Long.MAX_VALUE - wanted ? Long.MAX_VALUE : wanted + more);
    }

    /** One of those that are wanted is given. */
    void take() {
        change(() -> wanted -= wanted == Long.MAX_VALUE ? 0 : 1);
    }

    /** Nobody wants anything any more, and nobody has to wait for it. */
    void end() {
        change(() -> ended = true);
    }

    private void change(Runnable what) {
        monitor.lock();
        try {
            what.run();
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    /** Waits until something is wanted, or nothing any more; false if the time is over first. */
    boolean awaitedBefore(Deadline deadline) throws InterruptedException {
        monitor.lock();
        try {
            while (wanted == 0 && !ended) {
                if (deadline.passed()) return false;
                monitor.await(deadline.nanosLeft());
            }
            return true;
        } finally {
            monitor.unlock();
        }
    }
}
