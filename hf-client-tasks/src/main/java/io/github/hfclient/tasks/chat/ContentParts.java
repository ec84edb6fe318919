package io.github.hfclient.tasks.chat;

import io.github.hfclient.json.Json;
import java.util.Set;

/** A message's content that came as a list of parts: some are words, some what the model thought. */
record ContentParts(String text, String reasoning) {
    private static final Set<String> THOUGHTS = Set.of("thinking", "reasoning");

    static ContentParts of(Json.Arr parts) {
        StringBuilder text = new StringBuilder();
        StringBuilder reasoning = new StringBuilder(0);
        for (Json part : parts.items()) {
            String type = part.get("type").string();
            if (type != null && THOUGHTS.contains(type))
                reasoning.append(words(part.get(type))).append(words(part.get("text")));
            else text.append(words(part));
        }
        return new ContentParts(text.toString(), reasoning.toString());
    }

    /** A text, an object that has one, or a list of these. */
    private static String words(Json part) {
        if (part instanceof Json.Str text) return text.value();
        if (part instanceof Json.Obj) return words(part.get("text"));
        StringBuilder words = new StringBuilder(0);
        for (Json inner : part.items()) words.append(words(inner));
        return words.toString();
    }
}
