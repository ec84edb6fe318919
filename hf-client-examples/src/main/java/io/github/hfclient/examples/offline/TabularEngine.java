package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** One answer for each row of a table, by the mean of its numbers. */
final class TabularEngine implements Engine {

    private final boolean classes;

    private TabularEngine(boolean classes) {
        this.classes = classes;
    }

    /** Tells which rows are above the mean of all. */
    static TabularEngine classification() {
        return new TabularEngine(true);
    }

    /** Tells the mean of each row. */
    static TabularEngine regression() {
        return new TabularEngine(false);
    }

    @Override
    public JsonNode answer(JsonNode body) {
        Columns table = Columns.of(body.path("inputs").path("data"), "inputs.data");
        List<Double> means = IntStream.range(0, table.rows())
                .mapToObj(row -> mean(table, row))
                .toList();
        double all = means.stream().mapToDouble(mean -> mean).average().orElse(0);
        DoubleFunction<JsonNode> answer = mean -> classes
                ? JsonNodeFactory.instance.textNode(mean >= all ? "high" : "low")
                : JsonNodeFactory.instance.numberNode(mean);
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        means.forEach(mean -> answers.add(answer.apply(mean)));
        return answers;
    }

    private static double mean(Columns table, int row) {
        return IntStream.range(0, table.names().size())
                .mapToObj(column -> Columns.number(table.cell(row, column)))
                .flatMap(number -> number.stream())
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(0);
    }
}
