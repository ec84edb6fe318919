package io.github.hfclient.tasks.multimodal;

import io.github.hfclient.json.JsonIn;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question about an image.
 *
 * @param text the words; null if the server sends none
 * @param score how sure the model is, 0 to 1; null if it does not tell, as models that write freely
 */
public record VisualAnswer(@Nullable String text, @Nullable Double score) implements Serializable {
    static VisualAnswer read(JsonIn in) {
        String text = null;
        Double score = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "answer" -> text = in.orNull(in::text);
                case "score" -> score = in.orNull(in::number);
                default -> in.skip();
            }
        }
        if (text == null && score == null) throw in.unexpected("an object with answer or score");
        return new VisualAnswer(text, score);
    }
}
