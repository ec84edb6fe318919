package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Embeddings by hashing, in the shape of sentence-transformers: a vector for a text, a list of them for a list. */
final class EmbeddingEngine implements Engine {

    @Override
    public JsonNode answer(JsonNode body) {
        int dimensions = Settings.count(body, "dimensions", HashedText.DIMENSIONS);
        return Inputs.of(body).alike(text -> json(HashedText.vector(text, dimensions)));
    }

    static ArrayNode json(float[] vector) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode(vector.length);
        for (float number : vector) numbers.add(number);
        return numbers;
    }
}
