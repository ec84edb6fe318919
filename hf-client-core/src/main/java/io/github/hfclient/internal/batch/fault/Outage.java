package io.github.hfclient.internal.batch.fault;

import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server answers, and the times at which it answers nobody. The workers that wait for it ask one at a time, after longer
 * and longer pauses. They take turns, because the rows of one of them may be what brings it down: those whose rows are suspected
 * least go first.
 */
public final class Outage {
    /**
     * A moment of a run.
     *
     * @param nanos when it was
     * @param answers how many requests had been answered by then
     * @param outages how many outages were over that had struck several workers
     * @param down whether the server answered nobody
     */
    public record Moment(long nanos, long answers, int outages, boolean down) {}

    private record Waiting(Object worker, int failures, long ticket) implements Comparable<Waiting> {
        private static final Comparator<Waiting> ORDER =
                Comparator.comparingInt(Waiting::failures).thenComparingLong(Waiting::ticket);

        @Override
        public int compareTo(Waiting other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_STEP_BACK = Duration.ofMinutes(1);

    private final Time time;
    private final Duration patience;
    private final Time.Monitor monitor;
    private final Queue<Waiting> waiting = new PriorityQueue<>();
    private long answers;
    private @Nullable Object asking;
    private boolean down;
    private long since;
    private Duration earliest = Duration.ZERO; // after so long the server wants to be asked again
    private int pauses;
    private int over;
    private int general; // of those that are over: several workers had to wait, so it was not the rows of one
    private final Set<Object> struck = new HashSet<>();
    private long tickets;

    public Outage(Time time, Duration patience) {
        this.time = time;
        this.patience = patience;
        this.monitor = time.monitor();
    }

    public Moment now() {
        monitor.lock();
        try {
            return new Moment(time.nanoTime(), answers, general, down);
        } finally {
            monitor.unlock();
        }
    }

    /**
     * Waits before the worker asks again.
     *
     * @param failedSince when the request began that failed
     * @param failures how often the worker's rows failed again after an outage
     * @param asked how long the server asked to wait; zero if it did not say
     * @return false, at once, if nobody was answered for too long, or would be until the server wants to be asked
     */
    public boolean sitOut(Object worker, long failedSince, int failures, Duration asked) throws InterruptedException {
        enter(worker, failedSince, asked);
        while (down()) {
            Duration pause = turn(worker, failures);
            if (pause == null) return false;
            time.sleep(pause.isZero() ? stepBack(failures) : pause);
            if (!pause.isZero()) return true;
        }
        return true;
    }

    private boolean down() {
        monitor.lock();
        try {
            return down;
        } finally {
            monitor.unlock();
        }
    }

    private void enter(Object worker, long failedSince, Duration asked) {
        monitor.lock();
        try {
            if (!down) begin(failedSince);
            struck.add(worker);
            earliest = longer(earliest, elapsed().plus(asked));
        } finally {
            monitor.unlock();
        }
    }

    private void begin(long failedSince) {
        down = true;
        since = failedSince;
        earliest = Duration.ZERO;
    }

    private Duration elapsed() {
        return Duration.ofNanos(time.nanoTime() - since);
    }

    /**
     * Rows were asked about each time that the server went down, and so were others of which one may be the reason; from now on
     * they are asked about at times of their own.
     */
    private Duration stepBack(int failures) {
        if (failures == 0) return Duration.ZERO;
        return Duration.ofNanos((long) (step(failures + 1, LONGEST_STEP_BACK).toNanos() * time.random()));
    }

    /** How long to wait before asking; zero if the outage is over, null if it has lasted too long. */
    private @Nullable Duration turn(Object worker, int failures) throws InterruptedException {
        monitor.lock();
        try {
            int outage = over;
            if (down) queue(worker, failures);
            while (down && over == outage && !first(worker)) monitor.await(Long.MAX_VALUE);
            if (!down || over != outage) return Duration.ZERO;
            waiting.remove();
            asking = worker;
            return pause();
        } finally {
            monitor.unlock();
        }
    }

    private void queue(Object worker, int failures) {
        if (asking == worker) asking = null; // in vain
        waiting.add(new Waiting(worker, failures, tickets++));
        monitor.signalAll();
    }

    private boolean first(Object worker) {
        Waiting first = waiting.peek();
        return asking == null && first != null && first.worker() == worker;
    }

    private @Nullable Duration pause() {
        Duration elapsed = elapsed();
        if (elapsed.compareTo(patience) >= 0 || earliest.compareTo(patience) > 0) return null;
        Duration left = patience.minus(elapsed);
        Duration pause = longer(spread(step(pauses++, LONGEST_PAUSE)), earliest.minus(elapsed));
        return pause.compareTo(left) < 0 ? pause : left;
    }

    /** Several programs must not return as one. */
    private Duration spread(Duration step) {
        return Duration.ofNanos((long) (step.toNanos() * (1 + time.random()) / 2));
    }

    private static Duration step(int times, Duration longest) {
        Duration step = FIRST_PAUSE.multipliedBy(1L << Math.min(times, 10));
        return step.compareTo(longest) < 0 ? step : longest;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A request was answered. */
    public void answered() {
        monitor.lock();
        try {
            answers++;
            if (down) end();
        } finally {
            monitor.unlock();
        }
    }

    /** The server refused rows, so it is there. */
    public void refused() {
        monitor.lock();
        try {
            if (down) end();
        } finally {
            monitor.unlock();
        }
    }

    private void end() {
        down = false;
        over++;
        if (struck.size() > 1) general++;
        struck.clear();
        pauses = 0;
        asking = null;
        waiting.clear();
        monitor.signalAll();
    }

    /** The worker asks no more; if it was its turn, it is that of another one. */
    public void leave(Object worker) {
        monitor.lock();
        try {
            if (asking == worker) asking = null;
            waiting.removeIf(one -> one.worker() == worker);
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
