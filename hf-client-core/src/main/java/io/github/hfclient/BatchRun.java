package io.github.hfclient;

import io.github.hfclient.internal.BatchRunner;
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
    private @Nullable Results<T, R> results;

    BatchRun(BatchRunner<T, R> runner) {
        this.runner = runner;
    }

    /** How far the run is. */
    public Progress progress() {
        return runner.progress();
    }

    /** No request is sent any more, those in flight end, and the rows without an answer fail with {@link HfException.Cancelled}. */
    public void cancel() {
        runner.cancel();
    }

    /**
     * Waits for the last row; the same results at every call.
     *
     * @throws HfException.Cancelled if this thread is interrupted, which cancels the run
     */
    public Results<T, R> results() {
        reading.lock();
        try {
            if (results == null) {
                List<Item<T, R>> items = Batch.drain(runner);
                results = new Results<>(items);
            }
            return results;
        } finally {
            reading.unlock();
        }
    }
}
