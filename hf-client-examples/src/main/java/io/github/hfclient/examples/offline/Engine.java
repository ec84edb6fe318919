package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Answers the body of one request the way the server of a model does, from rules. */
interface Engine {

    /**
     * Returns the answer of the body; bytes are a picture or a sound.
     *
     * @param body media that were sent as they are stand under {@code inputs}
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

    /** Whether its streams say at their end that it is the end, as those in the form of OpenAI do. */
    default boolean saysDone() {
        return true;
    }
}
