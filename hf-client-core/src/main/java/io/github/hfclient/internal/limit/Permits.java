package io.github.hfclient.internal.limit;

import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many attempts may be in flight at one origin, in the order in which they were asked for. Nobody holds a permit while
 * waiting for anything but an answer. One that is given back wakes the one who waits longest and nobody else.
 */
public final class Permits {
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Turn> queue = new LinkedHashSet<>();
    private int free; // above zero only while nobody waits

    public Permits(Time time, int number) {
        this.time = time;
        this.free = number;
    }

    /** Takes a permit if one is free. */
    public boolean takeFree() {
        lock.lock();
        try {
            if (free == 0) return false;
            free--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a permit; false if the deadline passed first. */
    public boolean take(Deadline deadline) throws InterruptedException {
        Turn turn = freeOrTurn();
        if (turn == null) return true;
        boolean came = false;
        try {
            came = turn.comesBefore(deadline);
        } finally {
            if (!came) leave(turn);
        }
        return came;
    }

    /** Null if a permit was free and is taken now. */
    private @Nullable Turn freeOrTurn() {
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return null;
            }
            Turn turn = new Turn(time.monitor());
            queue.add(turn);
            return turn;
        } finally {
            lock.unlock();
        }
    }

    public void give() {
        Turn next = nextOrFree();
        if (next != null) next.comes();
    }

    private @Nullable Turn nextOrFree() {
        lock.lock();
        try {
            if (queue.isEmpty()) {
                free++;
                return null;
            }
            Turn next = queue.iterator().next();
            queue.remove(next);
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Whose turn came just when it was given up hands its permit on. */
    private void leave(Turn turn) {
        if (!waited(turn)) give();
    }

    private boolean waited(Turn turn) {
        lock.lock();
        try {
            return queue.remove(turn);
        } finally {
            lock.unlock();
        }
    }

    /** The place of one thread in the queue. */
    private static final class Turn {
        private final Time.Monitor monitor;
        private boolean come;

        Turn(Time.Monitor monitor) {
            this.monitor = monitor;
        }

        boolean comesBefore(Deadline deadline) throws InterruptedException {
            monitor.lock();
            try {
                while (!come) {
                    if (deadline.passed()) return false;
                    monitor.await(deadline.nanosLeft());
                }
                return true;
            } finally {
                monitor.unlock();
            }
        }

        void comes() {
            monitor.lock();
            try {
                come = true;
                monitor.signalAll();
            } finally {
                monitor.unlock();
            }
        }
    }
}
