package io.github.hfclient.internal;

/** How many attempts may be in flight at one origin. Nobody holds a permit while waiting for anything but an answer. */
final class Permits {
    private final Time.Monitor monitor;
    private int free;

    Permits(Time time, int number) {
        this.monitor = time.monitor();
        this.free = number;
    }

    /** Waits for a permit; false if the deadline passed first. */
    boolean take(Deadline deadline) throws InterruptedException {
        monitor.lock();
        try {
            while (free == 0) {
                if (deadline.passed()) return false;
                monitor.await(deadline.nanosLeft());
            }
            free--;
            return true;
        } finally {
            monitor.unlock();
        }
    }

    void give() {
        monitor.lock();
        try {
            free++;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
