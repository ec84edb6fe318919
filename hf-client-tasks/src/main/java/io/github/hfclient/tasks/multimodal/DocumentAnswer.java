package io.github.hfclient.tasks.multimodal;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a model found in a document.
 *
 * <p>{@code start} and {@code end} count the words that the server read off the image, or those that it was given, from 0. They
 * are no places in a text.
 *
 * @param text the words; empty if the model says that the document holds no answer
 * @param score how sure the model is, 0 to 1; null if it does not tell, as models that write freely
 * @param start the number of the first word; null if the model does not tell
 * @param end the number of the last word, which belongs to the answer; null if the model does not tell
 */
public record DocumentAnswer(
        String text,
        @Nullable Double score,
        @Nullable Integer start,
        @Nullable Integer end) implements Serializable {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public DocumentAnswer {
        Require.present("text", text);
    }

    static DocumentAnswer read(JsonIn in) {
        String text = null;
        Double score = null;
        Integer start = null;
        Integer end = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "answer" -> text = in.text();
                case "score" -> score = in.orNull(in::number);
                case "start" -> start = in.orNull(in::integer);
                case "end" -> end = in.orNull(in::integer);
                default -> in.skip();
            }
        }
        if (text == null) throw in.unexpected("an object with answer");
        return new DocumentAnswer(text, score, start, end);
    }
}
