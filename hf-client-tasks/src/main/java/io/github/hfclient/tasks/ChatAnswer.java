package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model said.
 *
 * @param text the words; empty if there are none
 * @param finishReason why the model stopped, in the server's words, such as {@code stop} or {@code length}; null if not told
 * @param usage what it cost; null if not told
 * @param model who answered, as the server names it; null if not told
 */
public record ChatAnswer(
        String text,
        @Nullable String finishReason,
        @Nullable Usage usage,
        @Nullable String model) {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is null
     */
    public ChatAnswer {
        Require.present("text", text);
    }

    static ChatAnswer read(JsonIn in) {
        Json answer = in.json();
        Json choice = answer.get("choices").get(0);
        if (!(choice.get("message") instanceof Json.Obj message)) {
            throw new JsonException("expected an object at /choices/0/message");
        }
        String finishReason = choice.get("finish_reason").string();
        return new ChatAnswer(
                content(message),
                finishReason,
                Usage.of(answer.get("usage")),
                answer.get("model").string());
    }

    /** The words of a message or of a piece of one: a string, or parts some of which have a text. */
    static String content(Json message) {
        Json content = message.get("content");
        if (content.absent()) return "";
        if (content instanceof Json.Str text) return text.value();
        if (content instanceof Json.Arr parts) return textOf(parts);
        throw new JsonException("expected a text or a list as content of the message");
    }

    private static String textOf(Json.Arr parts) {
        return parts.items().stream()
                .map(part -> part.get("text").string())
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }
}
