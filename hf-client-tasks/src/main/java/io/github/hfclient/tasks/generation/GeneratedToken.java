package io.github.hfclient.tasks.generation;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.TokenLogprob;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that a model has written or read.
 *
 * @param id its number in the model's tokenizer; null from servers of the OpenAI kind, which do not tell it
 * @param text its text; may be a part of a word, or of a character
 * @param logprob the natural logarithm of its probability, at most 0; null for the first token of a prompt
 * @param special whether it is a mark such as the end of the text, which is no part of the words
 * @param top the likeliest tokens at its place, themselves without such a list; empty unless asked for
 */
public record GeneratedToken(
        @Nullable Integer id, String text, @Nullable Double logprob, boolean special, List<GeneratedToken> top)
        implements Serializable {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if text, the list or an element is null
     */
    public GeneratedToken {
        Require.present("text", text);
        top = CheckedLists.copy("top", top);
    }

    /** A token and the likeliest ones at its place, which servers send beside it. */
    static GeneratedToken of(Json token, Json top) {
        Double id = token.get("id").number();
        String text = token.get("text").string();
        return new GeneratedToken(
                id == null ? null : (Integer) id.intValue(),
                text == null ? "" : text,
                token.get("logprob").number(),
                token.get("special").equals(Json.of(true)),
                list(top, Json.Null.NULL));
    }

    /** Tokens and, in another list of the same order, the likeliest ones at the place of each. */
    static List<GeneratedToken> list(Json tokens, Json tops) {
        List<GeneratedToken> list = new ArrayList<>(tokens.items().size());
        for (Json token : tokens.items()) list.add(of(token, tops.get(list.size())));
        return list;
    }

    /** Of servers of the OpenAI kind. */
    static List<GeneratedToken> list(List<TokenLogprob> tokens) {
        return tokens.stream()
                .map(token -> new GeneratedToken(null, token.text(), token.logprob(), false, list(token.top())))
                .toList();
    }

    /** What it adds to the words. */
    String words() {
        return special ? "" : text;
    }
}
