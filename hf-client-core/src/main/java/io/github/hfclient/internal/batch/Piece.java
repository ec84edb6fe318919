package io.github.hfclient.internal.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a batch asked about together.
 *
 * @param suspicion what speaks against them; null as long as they have not failed
 */
record Piece<T, R>(List<Row<T, R>> rows, @Nullable Suspicion suspicion) {
    static <T, R> Piece<T, R> of(List<Row<T, R>> rows) {
        return new Piece<>(rows, null);
    }

    int size() {
        return rows.size();
    }

    boolean single() {
        return rows.size() == 1;
    }

    Piece<T, R> suspected(Suspicion suspicion) {
        return new Piece<>(rows, suspicion);
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
        return new Piece<>(rows.subList(from, to), suspicion == null ? null : suspicion.part());
    }
}
