package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonIn;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has cost, in tokens of the model.
 *
 * @param promptTokens what was sent
 * @param completionTokens what was written
 * @param totalTokens as the server counts; the sum of both if it does not say
 */
public record Usage(int promptTokens, int completionTokens, int totalTokens) {
    private static final int UNTOLD = -1;

    /** The usage that comes next; null if it is not told or not whole, since half a count is none. */
    static @Nullable Usage read(JsonIn in) {
        if (in.peek() != JsonIn.Kind.OBJECT) {
            in.skip();
            return null;
        }
        int prompt = UNTOLD;
        int completion = UNTOLD;
        int total = UNTOLD;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "prompt_tokens" -> prompt = Lenient.integer(in, UNTOLD);
                case "completion_tokens" -> completion = Lenient.integer(in, UNTOLD);
                case "total_tokens" -> total = Lenient.integer(in, UNTOLD);
                default -> in.skip();
            }
        }
        if (prompt < 0 || completion < 0) return null;
        return new Usage(prompt, completion, total < 0 ? prompt + completion : total);
    }
}
