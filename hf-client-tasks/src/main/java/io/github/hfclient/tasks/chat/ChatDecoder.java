package io.github.hfclient.tasks.chat;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.JsonIn;

/** Reads the answer to a chat. */
final class ChatDecoder implements Decoder<ChatAnswer> {
    @Override
    public ChatAnswer read(JsonIn in, Body asked) {
        return ChatAnswer.read(in, Chat.choices(asked.root().get("n")));
    }

    @Override
    public boolean readsEvents() {
        return true;
    }
}
