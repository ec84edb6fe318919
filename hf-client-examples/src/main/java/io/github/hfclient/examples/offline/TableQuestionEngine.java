package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hfclient.examples.offline.TableQuestion.Aggregator;

/**
 * Cells that answer a question, in the shape of table-question-answering: what the aggregator is to make of the cells is left to
 * the reader, as the models leave it.
 */
final class TableQuestionEngine implements Engine {

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode inputs = body.path("inputs");
        JsonNode question = inputs.has("query") ? inputs.path("query") : inputs.path("question");
        Columns table = Columns.of(inputs.path("table"), "inputs.table");
        return answer(TableQuestion.of(table, Settings.text(question, "inputs.query")));
    }

    private static ObjectNode answer(TableQuestion question) {
        Aggregator aggregator = question.aggregator();
        int column = question.column();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("answer", "");
        ArrayNode coordinates = answer.putArray("coordinates");
        ArrayNode cells = answer.putArray("cells");
        for (int row : question.rows()) {
            coordinates.addArray().add(row).add(column);
            cells.add(question.table().cell(row, column));
        }
        String prefix = aggregator == Aggregator.NONE ? "" : aggregator + " > ";
        answer.put("answer", prefix + String.join(", ", Settings.texts(cells)));
        return answer.put("aggregator", aggregator.name());
    }
}
