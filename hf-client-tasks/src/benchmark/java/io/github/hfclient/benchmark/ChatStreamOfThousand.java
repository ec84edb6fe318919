package io.github.hfclient.benchmark;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatStream;
import java.util.concurrent.Callable;

/** A chat answer of a thousand pieces, all of them read. */
public final class ChatStreamOfThousand implements Comparison.Contest {
    private ChatStreamOfThousand() {}

    /** Runs and prints. */
    public static void main(String... args) throws Exception {
        new Comparison("/v1/chat/completions", 300, new ChatStreamOfThousand()).print();
    }

    @Override
    public Callable<Object> byHand(Floor floor) {
        return () -> floor.chatStream("Hello");
    }

    @Override
    public Callable<Object> client(HfClient hf, String url) {
        Inference model = hf.on("acme/m");
        return () -> {
            try (ChatStream answer = model.stream(Chat.of("Hello"))) {
                return answer.whole().text();
            }
        };
    }
}
