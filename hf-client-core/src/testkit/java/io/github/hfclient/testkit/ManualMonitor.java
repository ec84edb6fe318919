package io.github.hfclient.testkit;

import io.github.hfclient.internal.runtime.Time;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A monitor whose timed waits end when a {@link ManualTime} says so. It has no spurious wake-ups. */
final class ManualMonitor implements Time.Monitor {

    private final ManualTime time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signalled = lock.newCondition();
    private long signals;

    ManualMonitor(ManualTime time) {
        this.time = time;
    }

    @Override
    public void lock() {
        lock.lock();
    }

    @Override
    public void unlock() {
        lock.unlock();
    }

    @Override
    public boolean await(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before an await");
        }
        return nanos == Long.MAX_VALUE ? awaitSignal() : nanos > 0 && awaitTimed(nanos);
    }

    private boolean awaitSignal() throws InterruptedException {
        long before = signals;
        while (signals == before) {
            signalled.await();
        }
        return true;
    }

    private boolean awaitTimed(long nanos) throws InterruptedException {
        long before = signals;
        Sleeper self = time.enter(this, nanos);
        try {
            while (signals == before && !self.woken()) {
                signalled.await();
            }
            return signals != before;
        } finally {
            time.leave(self);
        }
    }

    @Override
    public void signalAll() {
        signalled.signalAll();
        signals++;
        time.dismiss(this);
    }

    /** Lets every waiter look whether its time has come. A waiter holds the lock until it waits, so none is missed. */
    void wake() {
        Watched.acquire(lock);
        try {
            signalled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
