package io.github.hfclient.tasks.internal;

import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.TokenLogprob;
import java.util.ArrayList;
import java.util.List;

/** Reads how likely the tokens of an answer were, in the form of chats and in the older one. */
public final class TokenLogprobs {
    private TokenLogprobs() {}

    /** Those of a message or a piece of one, in either form; empty if they are not told so. */
    public static List<TokenLogprob> read(Json logprobs) {
        List<TokenLogprob> old = parallel(logprobs);
        return old.isEmpty() ? tokens(logprobs.get("content"), true) : old;
    }

    private static List<TokenLogprob> tokens(Json tokens, boolean withTop) {
        return tokens.items().stream().map(token -> of(token, withTop)).toList();
    }

    private static TokenLogprob of(Json token, boolean withTop) {
        List<TokenLogprob> top = withTop ? tokens(token.get("top_logprobs"), false) : List.of();
        return new TokenLogprob(text(token.get("token")), token.get("logprob").number(), top);
    }

    /** The old form of OpenAI: a list of texts, one of logarithms, and one of objects with the likeliest by their text. */
    public static List<TokenLogprob> parallel(Json logprobs) {
        List<TokenLogprob> list = new ArrayList<>();
        for (Json token : logprobs.get("tokens").items()) {
            Json logprob = logprobs.get("token_logprobs").get(list.size());
            Json top = logprobs.get("top_logprobs").get(list.size());
            list.add(new TokenLogprob(text(token), logprob.number(), likeliest(top)));
        }
        return list;
    }

    private static List<TokenLogprob> likeliest(Json byText) {
        if (!(byText instanceof Json.Obj all)) return List.of();
        return all.fields().entrySet().stream()
                .map(token -> new TokenLogprob(token.getKey(), token.getValue().number(), List.of()))
                .toList();
    }

    private static String text(Json token) {
        String text = token.string();
        return text == null ? "" : text;
    }
}
