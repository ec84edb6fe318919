package io.github.hfclient.internal.batch;

import io.github.hfclient.Item;
import io.github.hfclient.Progress;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts, and tells the caller how far the run is: one thread at a time, at most ten times a second, and once more at the end.
 * A thread that has something to tell while another one is telling leaves it to that one.
 */
final class ProgressReports {
    private static final long BETWEEN = Duration.ofMillis(100).toNanos();

    private final Time time;
    private final Consumer<Progress> consumer;
    private final LongSupplier requests;
    private final Supplier<Progress.Work> work;
    private final ReentrantLock lock = new ReentrantLock();
    private OptionalLong total;
    private long done;
    private long failed;
    private long told;
    private boolean telling;
    private boolean endWanted;
    private boolean tellingEnd;
    private boolean endTold;

    ProgressReports(
            Time time,
            Consumer<Progress> consumer,
            OptionalLong total,
            LongSupplier requests,
            Supplier<Progress.Work> work) {
        this.time = time;
        this.consumer = consumer;
        this.total = total;
        this.requests = requests;
        this.work = work;
        this.told = time.nanoTime() - BETWEEN;
    }

    void count(List<? extends Item<?, ?>> items) {
        long without = items.stream().filter(item -> !item.answered()).count();
        locked(() -> {
            failed += without;
            return done += items.size();
        });
    }

    /** It has turned out how many rows there are. */
    void total(long rows) {
        locked(() -> total = OptionalLong.of(rows));
    }

    Progress progress() {
        return locked(() -> {
            Progress.Work now = work.get(); // first, so that there are never more retries than requests
            return new Progress(done, failed, total, requests.getAsLong(), now);
        });
    }

    /**
     * Tells, if it is time to and nobody else is telling.
     *
     * @param end whether all is done; this will be told, here or by who is telling
     * @return whether the end has been told
     */
    boolean tell(boolean end) {
        for (boolean mine = locked(() -> begin(end)); mine; mine = locked(this::again)) consumer.accept(progress());
        return locked(() -> endTold);
    }

    private boolean begin(boolean end) {
        long now = time.nanoTime();
        endWanted |= end;
        if (end) total = OptionalLong.of(done);
        if (telling || endTold || (!endWanted && now - told < BETWEEN)) return false;
        telling = true;
        tellingEnd = endWanted;
        told = now;
        return true;
    }

    private boolean again() {
        telling = endWanted && !tellingEnd;
        if (telling) tellingEnd = true;
        else endTold = tellingEnd;
        return telling;
    }

    private <A> A locked(Supplier<A> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
