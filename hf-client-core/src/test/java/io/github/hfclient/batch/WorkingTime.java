package io.github.hfclient.batch;

import io.github.hfclient.HfClient;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.internal.Time;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A time that moves when all of its threads sleep: to the moment at which the first of them is due. So many threads together take
 * as long as they would by a real clock, and next to nothing of that.
 */
final class WorkingTime implements Time, Executor {
    private record Sleeper(long due, Condition over) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Sleeper> sleepers = new PriorityQueue<>(Comparator.comparingLong(Sleeper::due));
    private final SplittableRandom random = new SplittableRandom(1);
    private long now;
    private int busy;

    @Override
    public void execute(Runnable task) {
        busier(1);
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } finally {
                busier(-1);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs a batch of single rows in this time, its caller included. */
    Results<String, Json> batch(Transport server, List<String> rows) throws Exception {
        CompletableFuture<Results<String, Json>> results = new CompletableFuture<>();
        try (HfClient hf = TestClients.builder(this, "http://server.test")
                .transport(server)
                .executor(this)
                .build()) {
            execute(() -> results.complete(hf.batch(rows, Ask::of).listRows(1).run()));
            return results.get(50, TimeUnit.SECONDS);
        }
    }

    private void busier(int threads) {
        lock.lock();
        try {
            busy += threads;
            if (busy == 0 && !sleepers.isEmpty()) wakeFirst();
        } finally {
            lock.unlock();
        }
    }

    private void wakeFirst() {
        Sleeper first = sleepers.remove();
        now = Math.max(now, first.due());
        busy++;
        first.over().signal();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Sleeper self = new Sleeper(now + duration.toNanos(), lock.newCondition());
            sleepers.add(self);
            busier(-1);
            while (sleepers.contains(self)) self.over().await();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long nanoTime() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    double seconds() {
        return nanoTime() / 1e9;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanoTime());
    }

    @Override
    public double random() {
        lock.lock();
        try {
            return random.nextDouble();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Scheduled schedule(Duration after, Runnable work) {
        throw new UnsupportedOperationException("something that is to be done later");
    }

    @Override
    public Monitor monitor() {
        return new Waiting();
    }

    /** Who waits for a signal does not work; who signals makes all that wait work again. */
    private final class Waiting implements Monitor {
        private final ReentrantLock own = new ReentrantLock();
        private final Condition signalled = own.newCondition();
        private int waiting;
        private long signals;

        @Override
        public void lock() {
            own.lock();
        }

        @Override
        public void unlock() {
            own.unlock();
        }

        @Override
        public boolean await(long nanos) throws InterruptedException {
            if (nanos != Long.MAX_VALUE) throw new UnsupportedOperationException("a wait with a limit");
            long before = signals;
            waiting++;
            busier(-1);
            while (signals == before) signalled.await();
            return true;
        }

        @Override
        public void signalAll() {
            busier(waiting);
            waiting = 0;
            signals++;
            signalled.signalAll();
        }
    }
}
