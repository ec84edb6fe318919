package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Answers the body of one request the way the server of a model does, from rules. */
interface Engine {

    /**
     * Returns the answer of the body.
     *
     * @throws BadInput if the body is not what the task takes
     */
    JsonNode answer(JsonNode body);

    /**
     * Returns the same answer as the events of a stream.
     *
     * @throws BadInput if the body is not what the task takes, or the model has no streams
     */
    default List<JsonNode> events(JsonNode body) {
        throw new BadInput("`stream` is not taken by this model");
    }
}
