package io.github.hfclient.internal.batch.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one chunk that ask for the same as an earlier one of it, which is asked about for all of them. */
public final class Twins<T, R> {
    private final Map<Object, List<Row<T, R>>> families = new HashMap<>();
    private final AnswerCache<R> remembered;

    public Twins(AnswerCache<R> remembered) {
        this.remembered = remembered;
    }

    /** Takes these rows in; those that have to be asked about. */
    public List<Row<T, R>> leaders(List<Row<T, R>> rows) {
        return rows.stream().filter(row -> row.broken() == null && !joins(row)).toList();
    }

    /** Takes a row in; false if it is the first of its kind and has to be asked about. */
    public boolean joins(Row<T, R> row) {
        if (!remembered.mayShare(row)) return false;
        List<Row<T, R>> family = families.computeIfAbsent(row.key(), key -> new ArrayList<>(1));
        family.add(row);
        return family.size() > 1;
    }

    /** The row itself and all that ask for the same; just the row if it never joined. */
    public List<Row<T, R>> of(Row<T, R> row) {
        return families.getOrDefault(row.key(), List.of(row));
    }
}
