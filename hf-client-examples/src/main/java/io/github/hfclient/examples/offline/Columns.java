package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as it is sent: columns of cells, all of the same length.
 *
 * @param cells of each column, from top to bottom
 */
record Columns(List<String> names, List<List<String>> cells) {

    static Columns of(JsonNode table, String name) {
        List<String> names = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        table.properties().forEach(column -> {
            names.add(column.getKey());
            cells.add(Settings.texts(column.getValue()));
        });
        if (cells.isEmpty()
                || cells.get(0).isEmpty()
                || cells.stream().map(List::size).distinct().count() > 1) {
            throw new BadInput("`" + name + "` must hold columns of the same length, with a cell at least");
        }
        return new Columns(names, cells);
    }

    int rows() {
        return cells.get(0).size();
    }

    String cell(int row, int column) {
        return cells.get(column).get(row);
    }

    /** The number in a cell, if there is one: "1,200 km" is 1200. */
    static Optional<BigDecimal> number(String cell) {
        String digits = cell.replace(",", "").replaceAll("^[^\\d-]+|[^\\d.].*$|\\.$", "");
        return digits.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
