package io.github.hfclient.tasks.tabular;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of texts, numbers being texts too.
 *
 * @param columns the cells of each column by its name, in their order; at least one column, all with as many cells, at least
 *     one. A cell may be empty
 */
public record Table(Map<String, List<String>> columns) {
    /**
     * Checks and copies the columns, keeping their order.
     *
     * @throws IllegalArgumentException if there is no column, a name is null or blank, a cell is null, or columns differ in
     *     length or have no cells
     */
    public Table {
        if (Require.present("columns", columns).isEmpty()) throw new IllegalArgumentException("columns is empty");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        columns.forEach((name, cells) ->
                copy.put(Require.text("the name of a column", name), CheckedLists.copyOfSome("column " + name, cells)));
        requireEqualLengths(copy);
        columns = Collections.unmodifiableMap(copy);
    }

    private static void requireEqualLengths(Map<String, List<String>> columns) {
        int rows = columns.values().iterator().next().size();
        columns.forEach((name, cells) -> {
            if (cells.size() == rows) return;
            throw new IllegalArgumentException(
                    "column " + name + " has " + cells.size() + " cells, must have " + rows + " like the first");
        });
    }

    /**
     * A table of its columns by their names.
     *
     * @param columns in their order, so rather a {@link LinkedHashMap} than {@link Map#of} if that matters
     * @throws IllegalArgumentException if there is no column, a name is null or blank, a cell is null, or columns differ in
     *     length or have no cells
     */
    public static Table of(Map<String, List<String>> columns) {
        return new Table(columns);
    }

    /**
     * A table of its rows.
     *
     * @param names of the columns, all different
     * @param rows each with as many cells as there are names
     * @throws IllegalArgumentException if a row has another number of cells, there are no names or no rows, two names are
     *     equal, a name is null or blank, or a cell is null
     */
    public static Table ofRows(List<String> names, List<List<String>> rows) {
        Require.texts("names", names);
        for (List<String> row : CheckedLists.copyOfSome("rows", rows)) requireCells(row.size(), names.size());
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (columns.put(names.get(i), column(rows, i)) != null) {
                throw new IllegalArgumentException("two columns are called " + names.get(i));
            }
        }
        return new Table(columns);
    }

    private static List<String> column(List<List<String>> rows, int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    private static void requireCells(int cells, int names) {
        if (cells == names) return;
        throw new IllegalArgumentException("a row has " + cells + " cells, must have " + names);
    }
}
