package io.github.hfclient.stress;

import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.Exchange;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers each text with itself, but 13 requests in 100 with a trouble; a seed decides which. */
final class FaultyServer implements Function<ReceivedRequest, Trouble> {
    private static final int FAULTS_IN_HUNDRED = 13;

    private static final List<Trouble> FAULTS = List.of(
            Trouble.answer(500, Map.of(), "{\"error\":\"Internal Server Error\"}"),
            Trouble.answer(502, Map.of(), "<html>Bad Gateway</html>"),
            Trouble.answer(504, Map.of(), ""),
            Trouble.answer(422, Map.of(), "{\"error\":\"too long\"}"),
            Trouble.answer(429, Map.of("Retry-After", "1"), "{\"error\":\"slow down\"}"),
            Trouble.answer(503, Map.of(), "{\"error\":\"Model acme/m is currently loading\",\"estimated_time\":0.5}"),
            Trouble.answer(200, Map.of("Content-Type", "text/html"), "<html>maintenance</html>"),
            Answers.json("{\"error\":\"CUDA out of memory\"}"),
            Loading.OVERLOADED,
            Cuts.RESET_BEFORE_ANSWER,
            Cuts.CLOSE_BEFORE_ANSWER,
            Cuts.RESET_IN_HEAD,
            Endless.NEVER_ANSWERS,
            Trouble.of(
                    "resets in the middle of the answer",
                    exchange -> half(exchange).reset()),
            Trouble.of(
                    "closes in the middle of the answer",
                    exchange -> half(exchange).close()),
            Trouble.of(
                    "stalls in the middle of the answer",
                    exchange -> half(exchange).awaitLeaving()));

    private final long seed;
    private final AtomicInteger faults = new AtomicInteger();
    private volatile @Nullable CountDownLatch gathering;

    FaultyServer(long seed) {
        this.seed = seed;
    }

    @Override
    public Trouble apply(ReceivedRequest request) {
        SplittableRandom random = new SplittableRandom(seed + request.order());
        CountDownLatch together = gathering;
        if (together != null) return gathered(together, request);
        if (random.nextInt(100) >= FAULTS_IN_HUNDRED) return Trouble.reply("repeats the text", answer(request));
        faults.incrementAndGet();
        return FAULTS.get(random.nextInt(FAULTS.size()));
    }

    /** From now on it answers nobody before so many ask at a time, and everybody after that. */
    void gather(int requests) {
        gathering = new CountDownLatch(requests);
    }

    private static Trouble gathered(CountDownLatch together, ReceivedRequest request) {
        return Trouble.of("waits for the others", exchange -> {
            together.countDown();
            if (together.await(1, TimeUnit.MINUTES))
                exchange.send(answer(request).bytes());
        });
    }

    int faults() {
        return faults.get();
    }

    private static Exchange half(Exchange exchange) throws IOException {
        byte[] bytes = answer(exchange.request()).bytes();
        exchange.send(Arrays.copyOf(bytes, bytes.length - 60));
        return exchange;
    }

    private static Reply answer(ReceivedRequest request) {
        Json inputs = Json.parse(request.bodyText()).get("inputs");
        boolean stream = request.header("accept").orElse("").equals("text/event-stream");
        if (stream) return streamed(String.valueOf(inputs.string()));
        List<Json> texts = inputs instanceof Json.Arr list ? list.items() : List.of(inputs);
        return Reply.json(
                200, Json.of(texts.stream().map(FaultyServer::label).toList()).text());
    }

    private static List<Map<String, Object>> label(Json text) {
        return List.of(Map.of("label", text, "score", 1));
    }

    private static Reply streamed(String text) {
        Stream<String> words = Stream.of(text.split("(?<= )")).map(word -> chunk(Map.of("content", word), null));
        Stream<String> end = Stream.of(chunk(Map.of(), "stop"), "data: [DONE]\n\n");
        return Reply.of(200, Stream.concat(words, end).collect(Collectors.joining()))
                .with("Content-Type", "text/event-stream");
    }

    private static String chunk(Map<String, Object> delta, @Nullable String reason) {
        Map<String, Object> choice =
                reason == null ? Map.of("delta", delta) : Map.of("delta", delta, "finish_reason", reason);
        return "data: " + Json.of(Map.of("choices", List.of(choice))).text() + "\n\n";
    }
}
