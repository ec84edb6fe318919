package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** How alike sentences are to one, from -1 to 1 by hashing, in their order. */
final class SimilarityEngine implements Engine {

    @Override
    public JsonNode answer(JsonNode body) {
        String source = Settings.text(body.path("inputs").path("source_sentence"), "inputs.source_sentence");
        Inputs sentences = Inputs.of(body.path("inputs").path("sentences"), "inputs.sentences");
        ArrayNode scores = JsonNodeFactory.instance.arrayNode();
        sentences.texts().forEach(sentence -> scores.add(HashedText.likeness(source, sentence)));
        return scores;
    }
}
