package io.github.hfclient.tasks.generation;

import io.github.hfclient.Require;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Some more of a text.
 *
 * @param text more words, which may begin or end inside a word; empty for a token that is no part of the words
 * @param token the token that the words are; null from servers that do not tell it
 */
public record TextPiece(String text, @Nullable GeneratedToken token) implements Serializable {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public TextPiece {
        Require.present("text", text);
    }
}
