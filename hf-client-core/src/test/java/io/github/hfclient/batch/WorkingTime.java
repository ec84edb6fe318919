package io.github.hfclient.batch;

import io.github.hfclient.HfClient;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A time that moves when all of its threads wait: to the moment at which the first of them is due. So many threads together take
 * as long as they would by a real clock, and next to nothing of that. One of them goes on at a time, and a seed decides which: the
 * same seed is the same run.
 */
final class WorkingTime implements Time, Executor {
    /** A thread that is to go on at a moment. */
    private record Sleeper(long due, Condition turn) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Sleeper> sleepers = new PriorityQueue<>(Comparator.comparingLong(Sleeper::due));
    private final List<Condition> able = new ArrayList<>();
    private final SplittableRandom random;
    private @Nullable Condition running;
    private long now;

    WorkingTime(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Runs a batch of single rows in this time, its caller included. */
    Results<String, Json> batch(Transport server, List<String> rows) throws Exception {
        CompletableFuture<Results<String, Json>> results = new CompletableFuture<>();
        try (HfClient hf = TestClients.builder(this, "http://server.test")
                .transport(server)
                .executor(this)
                .build()) {
            execute(() -> results.complete(hf.batch(rows, Ask::of).listRows(1).run()));
            return results.get(150, TimeUnit.SECONDS);
        }
    }

    @Override
    public void execute(Runnable task) {
        Condition turn = lock.newCondition();
        Thread thread = new Thread(() -> {
            locked(() -> await(turn));
            try {
                task.run();
            } finally {
                locked(this::next);
            }
        });
        thread.setDaemon(true);
        locked(() -> wake(List.of(turn)));
        thread.start();
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private void await(Condition turn) {
        while (running != turn) turn.awaitUninterruptibly();
    }

    private void wake(List<Condition> turns) {
        able.addAll(turns);
        if (running == null) next();
    }

    private void next() {
        if (able.isEmpty() && !sleepers.isEmpty()) passTime();
        running = able.isEmpty() ? null : able.remove(random.nextInt(able.size()));
        if (running != null) running.signal();
    }

    private void passTime() {
        now = Math.max(now, sleepers.element().due());
        while (!sleepers.isEmpty() && sleepers.element().due() <= now)
            able.add(sleepers.remove().turn());
    }

    /** Lets others go on until somebody wakes this thread. */
    private void pause(Consumer<Condition> waker) {
        locked(() -> {
            Condition turn = Objects.requireNonNull(running);
            waker.accept(turn);
            next();
            await(turn);
        });
    }

    @Override
    public void sleep(Duration duration) {
        pause(turn -> sleepers.add(new Sleeper(now + duration.toNanos(), turn)));
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

    /** Who has it does not sleep, so the lock is never waited for by one whose turn it is. */
    private final class Waiting implements Monitor {
        private final ReentrantLock own = new ReentrantLock();
        private final List<Condition> waiting = new ArrayList<>();

        @Override
        public void lock() {
            own.lock();
        }

        @Override
        public void unlock() {
            own.unlock();
        }

        @Override
        public boolean await(long nanos) {
            if (nanos != Long.MAX_VALUE) throw new UnsupportedOperationException("a wait with a limit");
            pause(turn -> {
                waiting.add(turn);
                own.unlock();
            });
            own.lock();
            return true;
        }

        @Override
        public void signalAll() {
            locked(() -> wake(waiting));
            waiting.clear();
        }
    }
}
