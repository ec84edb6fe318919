package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Translations word by word, in the shape of translation models: a list, also for a single text. */
final class TranslationEngine implements Engine {

    private final Dictionary dictionary;
    private final String language;

    /** A model that translates from English into this language if the request names no other. */
    TranslationEngine(Dictionary dictionary, String language) {
        this.dictionary = dictionary;
        this.language = language;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode settings = Settings.of(body);
        if (settings.has("src_lang") != settings.has("tgt_lang")) {
            throw new BadInput("`src_lang` and `tgt_lang` must be given both or not at all");
        }
        String target = settings.path("tgt_lang").asText(language);
        return Inputs.of(body)
                .each(text -> JsonNodeFactory.instance
                        .objectNode()
                        .put("translation_text", dictionary.translate(text, target)));
    }
}
