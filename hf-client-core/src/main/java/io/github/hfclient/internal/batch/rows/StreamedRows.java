package io.github.hfclient.internal.batch.rows;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The rows of a stream, which is closed with them, once: it may be that of a file. */
public final class StreamedRows<T> implements Iterator<T>, AutoCloseable {
    private final Stream<T> stream;
    private final Iterator<T> rows;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * The rows of a stream.
     *
     * @throws IllegalStateException if the stream was read before
     */
    public StreamedRows(Stream<T> stream) {
        this.stream = stream;
        this.rows = stream.iterator();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public T next() {
        return rows.next();
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) stream.close();
    }
}
