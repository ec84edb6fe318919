package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.generation.GeneratedToken;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a token was.
 *
 * @param token its text; a character of several bytes may be spread over several tokens
 * @param logprob the natural logarithm of its probability, at most 0; null if the server does not tell
 * @param top the likeliest tokens at its place, themselves without such a list; empty unless asked for
 */
public record TokenLogprob(String token, @Nullable Double logprob, List<TokenLogprob> top) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if token, the list or an element is null
     */
    public TokenLogprob {
        Require.present("token", token);
        top = CheckedLists.copy("top", top);
    }

    /** Those of a message or a piece of one, in the form of chats or the older one; empty if they are not told so. */
    public static List<TokenLogprob> list(Json logprobs) {
        List<GeneratedToken> old = GeneratedToken.parallel(logprobs);
        return old.isEmpty() ? tokens(logprobs.get("content"), true) : parallel(old);
    }

    private static List<TokenLogprob> parallel(List<GeneratedToken> tokens) {
        return tokens.stream()
                .map(token -> new TokenLogprob(token.text(), token.logprob(), parallel(token.top())))
                .toList();
    }

    private static List<TokenLogprob> tokens(Json tokens, boolean withTop) {
        return tokens.items().stream().map(token -> of(token, withTop)).toList();
    }

    private static TokenLogprob of(Json token, boolean withTop) {
        String text = token.get("token").string();
        List<TokenLogprob> top = withTop ? tokens(token.get("top_logprobs"), false) : List.of();
        return new TokenLogprob(text == null ? "" : text, token.get("logprob").number(), top);
    }
}
