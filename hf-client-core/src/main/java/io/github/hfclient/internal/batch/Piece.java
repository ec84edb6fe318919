package io.github.hfclient.internal.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a batch asked about together.
 *
 * @param failedAt how many calls of the run had been answered when these rows failed last, or {@link #NEVER}
 */
record Piece<T, R>(List<Row<T, R>> rows, long failedAt) {
    static final long NEVER = -1;

    int size() {
        return rows.size();
    }

    boolean single() {
        return rows.size() == 1;
    }

    boolean failedBefore() {
        return failedAt != NEVER;
    }

    Piece<T, R> failedAt(long answers) {
        return new Piece<>(rows, answers);
    }

    /** Parts of so many rows each; the last may have fewer. */
    List<Piece<T, R>> cut(int most) {
        List<Piece<T, R>> parts = new ArrayList<>();
        for (int from = 0; from < size(); from += most) parts.add(part(from, Math.min(size(), from + most)));
        return parts;
    }

    /** Two parts, or itself if it is a single row. */
    List<Piece<T, R>> halves() {
        int middle = size() / 2;
        return single() ? List.of(this) : List.of(part(0, middle), part(middle, size()));
    }

    private Piece<T, R> part(int from, int to) {
        return new Piece<>(rows.subList(from, to), failedAt);
    }
}
