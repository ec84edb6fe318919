package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.internal.batch.fault.Outage.Moment;
import io.github.hfclient.internal.batch.fault.Suspicion;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a batch asked about together.
 *
 * @param suspicion what speaks against them
 * @param limits how many calls about them were limited, or about a longer list that they were in
 */
public record RowGroup<T, R>(List<Row<T, R>> rows, Suspicion suspicion, int limits) {
    public static <T, R> RowGroup<T, R> of(List<Row<T, R>> rows) {
        return new RowGroup<>(rows, Suspicion.NONE, 0);
    }

    public int size() {
        return rows.size();
    }

    public boolean single() {
        return rows.size() == 1;
    }

    /** They were asked about at one moment, and failed at another. */
    public RowGroup<T, R> failed(Moment asked, Moment now) {
        return new RowGroup<>(rows, suspicion.failed(asked, now), limits);
    }

    public RowGroup<T, R> limited() {
        return new RowGroup<>(rows, suspicion, limits + 1);
    }

    /** Parts of so many rows each; the last may have fewer. */
    public List<RowGroup<T, R>> cut(int most) {
        List<RowGroup<T, R>> parts = new ArrayList<>();
        for (int from = 0; from < size(); from += most) parts.add(part(from, Math.min(size(), from + most)));
        return parts;
    }

    /** Two parts, or itself if it is a single row. */
    public List<RowGroup<T, R>> halves() {
        int middle = size() / 2;
        return single() ? List.of(this) : List.of(part(0, middle), part(middle, size()));
    }

    /** Two rows alone, then twice as many each time: the first of them tell whether the list was the trouble. */
    public List<RowGroup<T, R>> steps() {
        if (single()) return List.of(this);
        List<RowGroup<T, R>> parts = new ArrayList<>(List.of(part(0, 1)));
        for (int from = 1; from < size(); from *= 2) parts.add(part(from, Math.min(size(), 2 * from)));
        return parts;
    }

    private RowGroup<T, R> part(int from, int to) {
        return new RowGroup<>(rows.subList(from, to), suspicion.part(), limits);
    }
}
