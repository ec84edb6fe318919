package io.github.hfclient.tasks.tabular;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.LenientValues;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a table answers to a question.
 *
 * @param text as the server gave it: the cells, in front of them what is to be done with them, such as
 *     {@code AVERAGE > 36542, 4512}; see {@link #value}
 * @param aggregator what is to be done with the cells: {@code NONE}, {@code SUM}, {@code AVERAGE} or {@code COUNT};
 *     null if the model knows no such thing. No server computes it
 * @param cells the cells; empty if there is no answer, or the model writes answers of its own
 * @param places where each of the cells stands in the table; empty if not told
 */
public record TableAnswer(String text, @Nullable String aggregator, List<String> cells, List<Place> places)
        implements Serializable {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if text, a list or an element is null
     */
    public TableAnswer {
        Require.present("text", text);
        cells = CheckedLists.copy("cells", cells);
        places = CheckedLists.copy("places", places);
    }

    /**
     * Where a cell stands.
     *
     * @param row from 0, the names of the columns not counted
     * @param column from 0
     */
    public record Place(int row, int column) implements Serializable {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Place {
            Require.range("row", row, 0, Integer.MAX_VALUE);
            Require.range("column", column, 0, Integer.MAX_VALUE);
        }
    }

    /** The answer without the aggregator in front. */
    public String value() {
        String prefix = aggregator == null ? "" : aggregator + " > ";
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    static TableAnswer read(JsonIn in) {
        return SingleAnswer.one(in, TableAnswer::fields);
    }

    private static TableAnswer fields(JsonIn in) {
        String text = null;
        String aggregator = null;
        List<String> cells = null;
        List<Place> places = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "answer" -> text = LenientValues.scalar(in);
                case "aggregator" -> aggregator = in.orNull(in::text);
                case "cells" -> cells = in.orNull(() -> list(in, () -> LenientValues.scalar(in)));
                case "coordinates" -> places = in.orNull(() -> list(in, () -> place(in)));
                default -> in.skip();
            }
        }
        if (text == null) throw in.unexpected("an object with answer");
        return new TableAnswer(text, aggregator, orEmpty(cells), orEmpty(places));
    }

    private static Place place(JsonIn in) {
        List<Integer> numbers = list(in, in::integer);
        if (numbers.size() != 2 || numbers.get(0) < 0 || numbers.get(1) < 0) {
            throw in.unexpected("a row and a column, from 0");
        }
        return new Place(numbers.get(0), numbers.get(1));
    }

    private static <T> List<T> list(JsonIn in, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        in.enterArray();
        while (in.element()) list.add(element.get());
        return list;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
