package io.github.hfclient.tasks.chat;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.List;

/** Reads the answer to a chat; from some servers in one more list, or in the events of a stream, which come here as a list too. */
final class ChatDecoder implements Decoder<ChatAnswer> {
    @Override
    public ChatAnswer read(JsonIn in, Body asked) {
        return read(in, Chat.choices(asked.root().get("n")));
    }

    @Override
    public boolean readsEvents() {
        return true;
    }

    /**
     * Reads as many answers as a server gives.
     *
     * @param asked how many were wanted, which tells where a stream of them ends
     */
    static ChatAnswer read(JsonIn in, int asked) {
        if (in.peek() == JsonIn.Kind.ARRAY) return ofList(in.json(), asked);
        ChatSoFar answer = ChatSoFar.whole();
        answer.take(in);
        if (!answer.begun()) throw new JsonException("expected an object at /choices/0/message");
        return answer.answer();
    }

    private static ChatAnswer ofList(Json list, int asked) {
        Json only = list.get(0);
        boolean wrapped = list.items().size() == 1
                && !only.get("choices").get(0).get("message").absent();
        return wrapped ? read(JsonIn.of(only.text()), asked) : ofEvents(list.items(), asked);
    }

    private static ChatAnswer ofEvents(List<Json> events, int asked) {
        ChatSoFar soFar = ChatSoFar.stream(asked);
        boolean done = false;
        for (Json event : events) {
            done = done || event.equals(Json.of("[DONE]"));
            if (!done) soFar.take(JsonIn.of(event.text()));
        }
        if (!soFar.ended(done))
            throw new JsonException("expected an object with choices, found events that end before the answer does");
        return soFar.answer();
    }
}
