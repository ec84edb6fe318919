package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Named entities by rules, in the shape of a token-classification model whose pieces are merged. Offsets count code
 * points, as the servers do that are written in Python.
 */
final class NamesEngine implements Engine {

    private final KnownNames known;

    NamesEngine(KnownNames known) {
        this.known = known;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        return Inputs.of(body).alike(this::entities);
    }

    private ArrayNode entities(String text) {
        Words words = Words.of(text);
        ArrayNode entities = JsonNodeFactory.instance.arrayNode();
        for (NameRules.Name name : new NameRules(known, words).names()) {
            entities.addObject()
                    .put("entity_group", name.group())
                    .put("score", name.score())
                    .put("word", words.slice(name.first(), name.next()))
                    .put("start", text.codePointCount(0, words.start(name.first())))
                    .put("end", text.codePointCount(0, words.end(name.next())));
        }
        return entities;
    }
}
