package io.github.hfclient.internal.batch.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into chunks that can go as one request: neighbours that differ in their input alone, up to a number of rows and of
 * bytes. Rows without a request travel along. Rows that were done by an earlier run make chunks of their own. For one thread at a
 * time.
 */
public final class Chunks<T, R> {
    /** Makes rows of what the caller gave. */
    public interface Making<T, R> {
        Row<T, R> row(long index, T input);
    }

    private static final int MOST = 256; // rows of a chunk, those that cost next to nothing included

    private final Iterator<T> inputs;
    private final long rows;
    private final Making<T, R> making;
    private final LongPredicate done;
    private final AnswerCache<T, R> remembered;
    private final int bytes;
    private @Nullable Row<T, R> next;
    private long read;

    /**
     * Of the first so many inputs, if there are as many.
     *
     * @param bytes of a request, at most
     */
    public Chunks(
            Iterator<T> inputs,
            long rows,
            Making<T, R> making,
            LongPredicate done,
            AnswerCache<T, R> remembered,
            int bytes) {
        this.inputs = inputs;
        this.rows = rows;
        this.making = making;
        this.done = done;
        this.remembered = remembered;
        this.bytes = bytes;
    }

    /** The next rows, at most {@code most} of them and at least one; empty at the end. */
    public List<Row<T, R>> next(int most) {
        List<Row<T, R>> done = nextDone();
        return done.isEmpty() ? nextToAsk(most) : done;
    }

    private List<Row<T, R>> nextDone() {
        List<Row<T, R>> chunk = new ArrayList<>();
        for (Row<T, R> row; chunk.size() < MOST && (row = peek()) != null && done.test(row.index()); next = null) {
            chunk.add(row);
        }
        return chunk;
    }

    private List<Row<T, R>> nextToAsk(int most) {
        List<Row<T, R>> chunk = new ArrayList<>();
        NextRequest request = new NextRequest(most);
        for (Row<T, R> row; chunk.size() < Math.max(most, MOST) && (row = peek()) != null; next = null) {
            if (done.test(row.index()) || !request.takes(row)) break;
            chunk.add(row);
        }
        return chunk;
    }

    /** The rows of a chunk that have to be asked about. */
    private final class NextRequest {
        private final int most;
        private final Set<Object> asked = new HashSet<>();
        private @Nullable Row<T, R> first;
        private int count;
        private long size;

        NextRequest(int most) {
            this.most = most;
        }

        /** Whether the row fits in; one that costs nothing does always. */
        boolean takes(Row<T, R> row) {
            if (row.broken() != null || remembered.get(row) != null) return true;
            if (remembered.mayShare(row) && asked.contains(row.key())) return true;
            boolean fits = first == null || (count < most && size + row.bytes() <= bytes && first.mergesWith(row));
            if (fits) add(row);
            return fits;
        }

        private void add(Row<T, R> row) {
            if (first == null) first = row;
            asked.add(row.key());
            count++;
            size += row.bytes();
        }
    }

    private @Nullable Row<T, R> peek() {
        if (next == null && read < rows && inputs.hasNext()) next = making.row(read++, inputs.next());
        return next;
    }

    /** How many rows there were so far. */
    public long read() {
        return read;
    }
}
