package io.github.hfclient.benchmark;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.tasks.chat.Chat;
import java.util.concurrent.Callable;

/** One question to a chat model, one short answer. */
public final class ChatCall implements Comparison.Contest {
    private ChatCall() {}

    /** Runs and prints. */
    public static void main(String... args) throws Exception {
        new Comparison("/v1/chat/completions", 2_000, new ChatCall()).print();
    }

    @Override
    public Callable<Object> byHand(Floor floor) {
        return () -> floor.chat("Hello");
    }

    @Override
    public Callable<Object> client(HfClient hf, String url) {
        Inference model = hf.on("acme/m");
        return () -> model.call(Chat.of("Hello")).text();
    }
}
