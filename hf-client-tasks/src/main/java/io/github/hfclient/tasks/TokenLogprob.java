package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a token was.
 *
 * @param text the token; a character of several bytes may be spread over several tokens
 * @param logprob the natural logarithm of its probability, at most 0; null if the server does not tell
 * @param top the likeliest tokens at its place, themselves without such a list; empty unless asked for
 */
public record TokenLogprob(String text, @Nullable Double logprob, List<TokenLogprob> top) implements Serializable {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if text, the list or an element is null
     */
    public TokenLogprob {
        Require.present("text", text);
        top = CheckedLists.copy("top", top);
    }
}
