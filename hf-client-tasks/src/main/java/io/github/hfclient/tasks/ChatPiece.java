package io.github.hfclient.tasks;

import io.github.hfclient.Require;

/**
 * Some more words of an answer.
 *
 * @param text never empty; may begin or end inside a word
 */
public record ChatPiece(String text) {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public ChatPiece {
        Require.present("text", text);
    }
}
