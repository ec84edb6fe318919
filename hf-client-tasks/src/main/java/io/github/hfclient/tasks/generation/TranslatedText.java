package io.github.hfclient.tasks.generation;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.io.Serializable;

/**
 * A text in another language.
 *
 * @param text as the model wrote it
 */
public record TranslatedText(String text) implements Serializable {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public TranslatedText {
        Require.present("text", text);
    }

    static TranslatedText read(JsonIn in) {
        return new TranslatedText(SingleAnswer.text(in, "translation_text"));
    }
}
