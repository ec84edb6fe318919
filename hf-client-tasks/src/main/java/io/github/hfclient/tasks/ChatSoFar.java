package io.github.hfclient.tasks;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** What the events of a stream have told of an answer until now. */
final class ChatSoFar {
    private final StringBuilder text = new StringBuilder();
    private @Nullable String finishReason;
    private @Nullable Usage usage;
    private @Nullable String model;

    /**
     * Takes in one event. Servers repeat some fields in every event, and send some events without a choice, for the usage
     * alone.
     *
     * @return its words, often none
     * @throws JsonException if it is no object, or has words that are no text
     */
    String take(JsonIn in) {
        Json event = in.json();
        if (!(event instanceof Json.Obj)) throw new JsonException("expected an object as event of a chat");
        Usage told = Usage.of(event.get("usage"));
        if (told != null) usage = told;
        if (model == null) model = event.get("model").string();
        int before = text.length();
        event.get("choices").items().forEach(this::takeChoice);
        return text.substring(before);
    }

    private void takeChoice(Json choice) {
        Double index = choice.get("index").number();
        if (index != null && index != 0) return; // the answer is the first choice, as without a stream
        String reason = choice.get("finish_reason").string();
        if (reason != null) finishReason = reason;
        text.append(ChatAnswer.content(choice.get("delta")));
    }

    boolean finished() {
        return finishReason != null;
    }

    String text() {
        return text.toString();
    }

    ChatAnswer answer() {
        return new ChatAnswer(text(), finishReason, usage, model);
    }
}
