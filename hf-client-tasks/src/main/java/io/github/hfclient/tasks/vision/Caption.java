package io.github.hfclient.tasks.vision;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.io.Serializable;

/**
 * An image in words.
 *
 * @param text as the model wrote it; empty if it saw nothing to write
 */
public record Caption(String text) implements Serializable {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Caption {
        Require.present("text", text);
    }

    static Caption read(JsonIn in) {
        return new Caption(SingleAnswer.text(in, "generated_text"));
    }
}
