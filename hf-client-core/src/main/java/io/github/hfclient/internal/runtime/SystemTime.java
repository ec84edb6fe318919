package io.github.hfclient.internal.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The machine's own clock, sleep and randomness: the one place that touches them. */
public final class SystemTime implements Time {
    private final ScheduledThreadPoolExecutor timer = timer();
    private final ThreadFactory threads = Threads.factory();

    /** Its one thread is there only while something is scheduled, and a second longer, so that nobody need end it. */
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, work -> Threads.daemon(work, "hf-client-timer"));
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }

    @Override
    public double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    @Override
    public Monitor monitor() {
        return new LockMonitor();
    }

    @Override
    public Scheduled schedule(Duration after, Runnable work) {
        Future<?> due = timer.schedule(() -> start(work), after.toNanos(), TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }

    /** What is due may call back into foreign code, so it does not hold up the timer unless there is no other thread to be had. */
    private void start(Runnable work) {
        try {
            threads.newThread(work).start();
        } catch (OutOfMemoryError e) {
            work.run();
        }
    }

    private static final class LockMonitor implements Monitor {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();

        @Override
        public void lock() {
            lock.lock();
        }

        @Override
        public void unlock() {
            lock.unlock();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the callers loop: a monitor allows spurious wake-ups
        public boolean await(long nanos) throws InterruptedException {
            return changed.awaitNanos(nanos) > 0;
        }

        @Override
        public void signalAll() {
            changed.signalAll();
        }
    }
}
