package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Summaries made of sentences of the text, in the shape of summarization models: a list, also for a single text. */
final class SummaryEngine implements Engine {

    private static final int WORDS = 45;

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode generation = Settings.generation(Settings.of(body));
        int most = Settings.count(generation, "max_new_tokens", Settings.count(generation, "max_length", WORDS));
        return Inputs.of(body)
                .each(text -> JsonNodeFactory.instance
                        .objectNode()
                        .put("summary_text", new SummaryRules(text).summary(most)));
    }
}
