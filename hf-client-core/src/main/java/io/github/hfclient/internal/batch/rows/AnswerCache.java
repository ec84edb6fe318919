package io.github.hfclient.internal.batch.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets rows of a run that ask for the same share an answer: of earlier chunks it keeps those to the last few thousand rows, up to a
 * size; those of one chunk are {@link Twins}. Rows of a task whose answers may differ from time to time (generation: it is
 * costly) share them only if the caller wants that.
 */
public final class AnswerCache<T, R> {
    private static final int ROWS = 8_192;
    private static final long BYTES = 4 << 20;
    private static final long LONGEST = BYTES / 64;

    private record Held<R>(RowAnswer<R> answer, long bytes) {}

    private final @Nullable Boolean wanted;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Object, Held<R>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    public AnswerCache(@Nullable Boolean wanted) {
        this.wanted = wanted;
    }

    /** Whether rows that ask for the same as this one may share its answer. */
    boolean mayShare(Row<?, R> row) {
        return wanted == null ? !row.task().costly() : wanted;
    }

    /** What a row that asked for the same was answered; null if none was, or it was long ago. */
    @Nullable
    public RowAnswer<R> get(Row<?, R> row) {
        if (row.broken() != null || !mayShare(row)) return null;
        lock.lock();
        try {
            Held<R> held = answers.get(row.key());
            return held == null ? null : held.answer();
        } finally {
            lock.unlock();
        }
    }

    public void put(Row<?, R> row, RowAnswer<R> answer) {
        long size = row.bytes() + answer.bytes();
        if (size > LONGEST || !mayShare(row)) return;
        lock.lock();
        try {
            Held<R> before = answers.put(row.key(), new Held<>(answer, size));
            bytes += size - (before == null ? 0 : before.bytes());
            forget();
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        for (Iterator<Held<R>> oldest = answers.values().iterator();
                answers.size() > ROWS || bytes > BYTES;
                oldest.remove()) {
            bytes -= oldest.next().bytes();
        }
    }

    /** For the rows of one chunk. */
    public Twins twins() {
        return new Twins();
    }

    /** The rows of one chunk that ask for the same as an earlier one of it, which is asked about for all of them. */
    public final class Twins {
        private final Map<Object, List<Row<T, R>>> families = new HashMap<>();

        private Twins() {}

        /** Takes these rows in; those that have to be asked about. */
        public List<Row<T, R>> leaders(List<Row<T, R>> rows) {
            return rows.stream()
                    .filter(row -> row.broken() == null && !joins(row))
                    .toList();
        }

        /** Takes a row in; false if it is the first of its kind and has to be asked about. */
        public boolean joins(Row<T, R> row) {
            if (!mayShare(row)) return false;
            List<Row<T, R>> family = families.computeIfAbsent(row.key(), key -> new ArrayList<>(1));
            family.add(row);
            return family.size() > 1;
        }

        /** The row itself and all that ask for the same; just the row if it never joined. */
        public List<Row<T, R>> of(Row<T, R> row) {
            return families.getOrDefault(row.key(), List.of(row));
        }
    }
}
