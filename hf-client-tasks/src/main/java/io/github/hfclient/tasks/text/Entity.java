package io.github.hfclient.tasks.text;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.Span;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A name, a place or another thing that a model found in a text.
 *
 * <p>Servers count code points while Java counts UTF-16 units; {@code start} and {@code end} are converted, so that
 * {@code text.substring(entity.start(), entity.end())} is right after an emoji too. They leave out white space around the
 * entity, which some tokenizers count in. Models with a slow tokenizer give no offsets.
 *
 * @param entityGroup the kind, such as {@code PER}; the token's own label, such as {@code B-PER}, if no merging was asked for
 * @param score how sure the model is, 0 to 1; the mean over the tokens if they were merged here
 * @param word the part of the text, or the tokenizer's form of it if there are no offsets or no merging was asked for
 * @param start UTF-16 offset of the first unit in the text; null if the server gave no offsets
 * @param end UTF-16 offset behind the last unit; null if the server gave no offsets
 * @param codePoints the offsets as the server gave them, in code points; null if it gave none
 */
public record Entity(
        String entityGroup,
        double score,
        String word,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Span codePoints)
        implements Serializable {
    /**
     * Checks that what must be there is there.
     *
     * @throws IllegalArgumentException if entityGroup or word is null, or only one of start and end is
     */
    public Entity {
        Require.present("entityGroup", entityGroup);
        Require.present("word", word);
        if ((start == null) != (end == null)) throw new IllegalArgumentException("only one of start and end is null");
    }
}
