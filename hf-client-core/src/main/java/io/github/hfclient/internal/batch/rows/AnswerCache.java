package io.github.hfclient.internal.batch.rows;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the last few thousand rows of a run, up to a size, for rows that ask for the same. A task whose answers may
 * differ from time to time (generation: it is costly) is remembered only if the caller wants that.
 */
public final class AnswerCache<R> {
    private static final int ROWS = 8_192;
    private static final long BYTES = 4 << 20;
    private static final long LONGEST = BYTES / 64;

    private record Held<R>(Got<R> got, long bytes) {}

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
    public Got<R> get(Row<?, R> row) {
        if (row.broken() != null || !mayShare(row)) return null;
        lock.lock();
        try {
            Held<R> held = answers.get(row.key());
            return held == null ? null : held.got();
        } finally {
            lock.unlock();
        }
    }

    public void put(Row<?, R> row, Got<R> got) {
        long size = row.bytes() + got.bytes();
        if (size > LONGEST || !mayShare(row)) return;
        lock.lock();
        try {
            Held<R> before = answers.put(row.key(), new Held<>(got, size));
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
}
