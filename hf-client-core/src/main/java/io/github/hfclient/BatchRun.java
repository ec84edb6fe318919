package io.github.hfclient;

import io.github.hfclient.internal.batch.BatchRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A batch under way. Safe for several threads.
 *
 * @param <T> the caller's row
 * @param <R> the answer
 */
public final class BatchRun<T, R> {
    private final BatchRunner<T, R> runner;
    private final ReentrantLock reading = new ReentrantLock();
    private final List<Item<T, R>> items = new ArrayList<>();
    private @Nullable Results<T, R> results;

    BatchRun(BatchRunner<T, R> runner) {
        this.runner = runner;
    }

    /** How far the run is. */
    public Progress progress() {
        return runner.progress();
    }

    /**
     * No request is sent any more, those in flight end, and the rows without an answer fail with {@link HfException.Cancelled}.
     * What a stream of rows has not given yet is not read any more and has no item; if it blocks, it is interrupted, and not waited
     * for.
     */
    public void cancel() {
        runner.cancel();
    }

    /**
     * Waits for the last row; the same results at every call. This thread works itself as long as the client's executor has no
     * other for the run.
     *
     * @throws HfException.Cancelled if this thread is interrupted, which cancels the run
     */
    public Results<T, R> results() {
        try {
            reading.lockInterruptibly();
        } catch (InterruptedException e) {
            throw runner.interrupted(e);
        }
        try {
            if (results == null) results = new Results<>(readAll());
            return results;
        } finally {
            reading.unlock();
        }
    }

    /** Keeps what it has read, so that who is interrupted can come back for all of it. */
    private List<Item<T, R>> readAll() {
        for (List<Item<T, R>> some; (some = runner.next()) != null; ) items.addAll(some);
        return items;
    }
}
