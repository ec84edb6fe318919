package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.internal.runtime.Time;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a publisher, for a reader that waits for them. Asks for a few hundred at a time, so that a publisher of any length
 * is never far ahead.
 */
public final class PublishedRows<T> implements Iterator<T>, AutoCloseable, Flow.Subscriber<T> {
    private static final int AHEAD = 512;

    private final Time.Monitor monitor;
    private final Queue<T> rows = new ArrayDeque<>();
    private final Upstream upstream;
    private int wanted = AHEAD; // asked for and not here yet
    private boolean ended;
    private @Nullable Throwable failure;

    private PublishedRows(Time time) {
        this.monitor = time.monitor();
        this.upstream = new Upstream(time);
        upstream.request(AHEAD);
    }

    public static <T> PublishedRows<T> of(Flow.Publisher<T> publisher, Time time) {
        PublishedRows<T> rows = new PublishedRows<>(time);
        publisher.subscribe(rows);
        return rows;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        upstream.begin(Objects.requireNonNull(given, "subscription"));
    }

    @Override
    public void onNext(T row) {
        Objects.requireNonNull(row, "row");
        change(() -> {
            if (!ended) rows.add(row);
            wanted--;
        });
    }

    @Override
    public void onError(Throwable why) {
        Objects.requireNonNull(why, "the failure of the rows");
        change(() -> {
            failure = why;
            ended = true;
        });
    }

    @Override
    public void onComplete() {
        change(() -> ended = true);
    }

    private void change(Runnable what) {
        monitor.lock();
        try {
            what.run();
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    /** Waits for the next row; false if there is none any more. */
    @Override
    public boolean hasNext() {
        monitor.lock();
        try {
            while (rows.isEmpty() && !ended) monitor.await(Long.MAX_VALUE);
            if (rows.isEmpty() && failure != null)
                throw new IllegalStateException("the rows' publisher failed", failure);
            return !rows.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a row", e);
        } finally {
            monitor.unlock();
        }
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        T row;
        long more;
        monitor.lock();
        try {
            row = rows.remove();
            more = wanted + rows.size() <= AHEAD / 2 && !ended ? AHEAD - wanted - rows.size() : 0;
            wanted += (int) more;
        } finally {
            monitor.unlock();
        }
        if (more > 0) upstream.request(more);
        return row;
    }

    /** Nobody wants more rows; a reader that has seen one coming still gets it. */
    @Override
    public void close() {
        change(() -> ended = true);
        upstream.cancel();
    }
}
