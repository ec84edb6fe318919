package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers the body of one request the way the server of a model does, from rules. */
interface Engine {

    /**
     * Returns the answer of the body.
     *
     * @throws BadInput if the body is not what the task takes
     */
    JsonNode answer(JsonNode body);
}
