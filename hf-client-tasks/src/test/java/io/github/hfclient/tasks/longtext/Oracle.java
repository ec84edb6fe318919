package io.github.hfclient.tasks.longtext;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;

/** A server without a network that knows the answer to every text, and refuses some. */
final class Oracle implements Transport {
    /** Why a text is refused. */
    record Refusal(int status, String words, Predicate<String> texts) {}

    private final Function<String, Object> answer;
    private final List<Refusal> refusals;
    private final Queue<List<String>> asked = new ConcurrentLinkedQueue<>();

    /**
     * An oracle.
     *
     * @param answer to a text, anything that has a JSON form
     */
    Oracle(Function<String, Object> answer, Refusal... refusals) {
        this.answer = answer;
        this.refusals = List.of(refusals);
    }

    HfClient client() {
        return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .transport(this)
                .build();
    }

    /** The texts of each request. */
    List<List<String>> requests() {
        return List.copyOf(asked);
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException {
        if (call.body() == null) throw new AssertionError("no body");
        try (InputStream in = call.body().open()) {
            Json inputs = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .get("inputs");
            List<String> texts = inputs instanceof Json.Arr rows
                    ? rows.items().stream().map(Oracle::text).toList()
                    : List.of(text(inputs));
            asked.add(texts);
            return reply(texts, inputs instanceof Json.Arr);
        }
    }

    private static String text(Json input) {
        return String.valueOf(input.string());
    }

    private HttpReply reply(List<String> texts, boolean list) {
        for (Refusal refusal : refusals) {
            if (texts.stream().anyMatch(refusal.texts()))
                return reply(refusal.status(), Map.of("error", refusal.words()));
        }
        List<Object> answers = texts.stream().map(answer).toList();
        return reply(200, list ? answers : answers.get(0));
    }

    private static HttpReply reply(int status, Object json) {
        byte[] bytes = Json.of(json).text().getBytes(StandardCharsets.UTF_8);
        return new HttpReply(
                status, Map.of("content-type", List.of("application/json")), new ByteArrayInputStream(bytes));
    }
}
