package io.github.hfclient;

import io.github.hfclient.internal.batch.BatchPlan;
import io.github.hfclient.internal.batch.BatchRunner;
import io.github.hfclient.internal.runtime.Time;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of a batch that starts when the first is wanted. For one thread, but closed by any. */
final class Lazily<T, R> implements Iterator<Item<T, R>> {
    private final BatchPlan<T, R> plan;
    private final Time.Monitor lock;
    private @Nullable BatchRunner<T, R> runner;
    private boolean closed;
    private @Nullable Iterator<Item<T, R>> current;

    Lazily(BatchPlan<T, R> plan) {
        this.plan = plan;
        this.lock = plan.engine().time().monitor();
    }

    @Override
    public boolean hasNext() {
        while (current == null || !current.hasNext()) {
            List<Item<T, R>> some = runner().next();
            if (some == null) return false;
            current = some.iterator();
        }
        return true;
    }

    @Override
    public Item<T, R> next() {
        if (!hasNext() || current == null) throw new NoSuchElementException();
        return current.next();
    }

    private BatchRunner<T, R> runner() {
        lock.lock();
        try {
            if (closed) throw new IllegalStateException("the stream of items was closed");
            BatchRunner<T, R> known = runner == null ? begin() : runner;
            runner = known;
            return known;
        } finally {
            lock.unlock();
        }
    }

    private BatchRunner<T, R> begin() {
        BatchRunner<T, R> begun = BatchRunner.lazily(plan);
        plan.engine().watchForgotten(this, begun::abandon);
        return begun;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            if (runner != null) runner.abandon();
        } finally {
            lock.unlock();
        }
    }
}
