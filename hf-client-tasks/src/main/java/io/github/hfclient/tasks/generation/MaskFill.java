package io.github.hfclient.tasks.generation;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A word for a gap.
 *
 * @param text the word or a part of one, as the tokenizer has it: a blank may be in front, {@code ##} marks the rest
 *     of a word
 * @param score how sure the model is, 0 to 1
 * @param sequence the whole text with the gap filled, as the tokenizer writes it; if the text has several gaps the
 *     others and the tokenizer's own marks are in it
 * @param tokenId the number of the token in the model's vocabulary; null if not told
 */
public record MaskFill(
        String text,
        double score,
        String sequence,
        @Nullable Integer tokenId) implements Serializable {
    /**
     * Checks that what must be there is there.
     *
     * @throws IllegalArgumentException if text or sequence is null, or the score is not finite
     */
    public MaskFill {
        Require.present("text", text);
        Require.range("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
        Require.present("sequence", sequence);
    }

    static MaskFill read(JsonIn in) {
        String text = null;
        Double score = null;
        String sequence = null;
        String told = null;
        Integer tokenId = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "token_str", "tokenStr" -> text = in.text();
                case "score" -> score = in.number();
                case "sequence" -> sequence = in.text();
                case "token" -> {
                    if (in.peek() == JsonIn.Kind.TEXT) told = in.text();
                    else tokenId = in.orNull(in::integer);
                }
                default -> in.skip();
            }
        }
        if (text == null) text = told; // some servers have the word itself where others have its number
        if (text == null || score == null || sequence == null) {
            throw in.unexpected("an object with token_str, score and sequence");
        }
        return new MaskFill(text, score, sequence, tokenId);
    }
}
