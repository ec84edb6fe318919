package io.github.hfclient.examples.offline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a question asks of a table: the rows whose cells it names, the column that it names, and what to make of the cells. */
record TableQuestion(Columns table, QuestionWords asked) {

    /** How several cells become one answer. */
    enum Aggregator {
        NONE,
        SUM,
        COUNT,
        AVERAGE
    }

    static TableQuestion of(Columns table, String question) {
        return new TableQuestion(table, QuestionWords.of(question));
    }

    Aggregator aggregator() {
        if (asked.asks("average", "mean")) return Aggregator.AVERAGE;
        if (asked.asks("sum", "total", "altogether", "together")) return Aggregator.SUM;
        boolean counts = asked.asks("count", "how many", "number of") && !namesNumbers();
        return counts ? Aggregator.COUNT : Aggregator.NONE;
    }

    /** "How many stars has X?" asks for a cell, "how many products?" for a count. */
    private boolean namesNumbers() {
        return Columns.number(table.cell(0, column())).isPresent()
                && asked.shareIn(table.names().get(column())) > 0;
    }

    /** The column with most words of the question in its name; the first that the question does not fill if none has any. */
    int column() {
        List<String> names = table.names();
        return IntStream.range(0, names.size())
                .boxed()
                .max(Comparator.<Integer>comparingDouble(column -> asked.shareIn(names.get(column)))
                        .thenComparing(column -> named(column) ? 0 : 1)
                        .thenComparing(Comparator.<Integer>reverseOrder()))
                .orElseThrow();
    }

    private boolean named(int column) {
        return rowsWhere(row -> names(row, column)).length > 0;
    }

    /** The rows with a cell that the question names; all if it names none. */
    int[] rows() {
        int answer = column();
        int[] named = rowsWhere(row ->
                IntStream.range(0, table.names().size()).anyMatch(column -> column != answer && names(row, column)));
        return named.length > 0 ? named : rowsWhere(row -> true);
    }

    private int[] rowsWhere(IntPredicate which) {
        return IntStream.range(0, table.rows()).filter(which).toArray();
    }

    private boolean names(int row, int column) {
        List<String> words = Words.of(table.cell(row, column)).lower();
        String cell = ' ' + String.join(" ", words) + ' ';
        String question = ' '
                + String.join(
                        " ", Words.of(asked.question().toLowerCase(Locale.ROOT)).lower())
                + ' ';
        return !words.isEmpty() && question.contains(cell);
    }
}
