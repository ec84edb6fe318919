package io.github.hfclient.internal.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into chunks that can go as one request: neighbours that differ in their input alone, up to a number of rows and of
 * bytes. Rows without a request travel along. Rows that were done by an earlier run make chunks of their own. For one thread at a
 * time.
 */
final class Chunks<T, R> {
    /** Makes rows of what the caller gave. */
    interface Making<T, R> {
        Row<T, R> row(long index, T input);
    }

    private static final int DONE = 256; // rows of a chunk that costs next to nothing

    private final Iterator<T> inputs;
    private final Making<T, R> making;
    private final LongPredicate done;
    private final int bytes;
    private @Nullable Row<T, R> next;
    private long read;

    Chunks(Iterator<T> inputs, Making<T, R> making, LongPredicate done, int bytes) {
        this.inputs = inputs;
        this.making = making;
        this.done = done;
        this.bytes = bytes;
    }

    /** The next rows, at most {@code most} of them and at least one; empty at the end. */
    List<Row<T, R>> next(int most) {
        List<Row<T, R>> done = nextDone();
        return done.isEmpty() ? nextToAsk(most) : done;
    }

    private List<Row<T, R>> nextDone() {
        List<Row<T, R>> chunk = new ArrayList<>();
        for (Row<T, R> row; chunk.size() < DONE && (row = peek()) != null && done.test(row.index()); next = null) {
            chunk.add(row);
        }
        return chunk;
    }

    private List<Row<T, R>> nextToAsk(int most) {
        List<Row<T, R>> chunk = new ArrayList<>();
        Row<T, R> first = null;
        long size = 0;
        for (Row<T, R> row; chunk.size() < most && (row = peek()) != null; next = null) {
            if (done.test(row.index())) break;
            if (row.broken() == null) {
                size += row.bytes();
                if (first != null && (size > bytes || !first.mergesWith(row))) break;
                if (first == null) first = row;
            }
            chunk.add(row);
        }
        return chunk;
    }

    private @Nullable Row<T, R> peek() {
        if (next == null && inputs.hasNext()) next = making.row(read++, inputs.next());
        return next;
    }

    /** How many rows there were so far. */
    long read() {
        return read;
    }
}
