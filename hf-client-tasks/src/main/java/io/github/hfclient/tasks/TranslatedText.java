package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;

/**
 * A text in another language.
 *
 * @param text as the model wrote it
 */
public record TranslatedText(String text) {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public TranslatedText {
        Require.present("text", text);
    }

    static TranslatedText read(JsonIn in) {
        return new TranslatedText(Only.text(in, "translation_text"));
    }
}
