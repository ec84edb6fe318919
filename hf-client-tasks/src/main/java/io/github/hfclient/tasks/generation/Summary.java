package io.github.hfclient.tasks.generation;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.io.Serializable;

/**
 * What a text says, in short.
 *
 * @param text as the model wrote it, often with blanks around it; of a text of a few words models make nonsense
 */
public record Summary(String text) implements Serializable {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Summary {
        Require.present("text", text);
    }

    static Summary read(JsonIn in) {
        return new Summary(SingleAnswer.text(in, "summary_text"));
    }
}
