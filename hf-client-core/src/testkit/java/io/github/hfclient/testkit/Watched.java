package io.github.hfclient.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One lock over some state, whose changes other threads can wait for. Every wait is bounded. */
final class Watched {

    /** Far more than any correct test needs; only a broken one ever waits this long. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Duration patience;

    Watched(Duration patience) {
        this.patience = patience;
    }

    /** Runs one change of the state under the lock and wakes all who wait. */
    <T> T change(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Reads the state under the lock. */
    <T> T read(Supplier<T> reader) {
        lock.lock();
        try {
            return reader.get();
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until the state is as wanted, else fails with the complaint, which is made under the lock. */
    void await(BooleanSupplier wanted, Supplier<String> complaint) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!wanted.getAsBoolean()) {
                if (left <= 0) {
                    throw new AssertionError(complaint.get());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + complaint.get(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Acquires a lock of somebody else within the same bound. */
    static void acquire(ReentrantLock other) {
        try {
            if (!other.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("a monitor stayed locked by " + other);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + other, e);
        }
    }
}
