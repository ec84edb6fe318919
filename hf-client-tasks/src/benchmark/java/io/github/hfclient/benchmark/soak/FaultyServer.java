package io.github.hfclient.benchmark.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.hfclient.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Answers each text with itself after 20 to 100 ms, except for one request in ten, and for a token that is no longer good. */
public final class FaultyServer {
    private static final int ONE_IN = 10;
    private static final String LABEL = "[{\"label\":%s,\"score\":0.9}]";
    private static final String PIECE = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s}}]}\n\n";
    private static final String LAST =
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    private final LongAdder requests = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final LongAdder oldTokens = new LongAdder();

    private FaultyServer() {}

    /** Prints the port, serves until its input ends, and says how much it served. */
    public static void main(String... arguments) throws IOException {
        FaultyServer faulty = new FaultyServer();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", faulty::serve);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {}
        System.out.println(faulty);
        System.exit(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Json asked = Json.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            ThreadLocalRandom random = ThreadLocalRandom.current();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(20, 100));
            requests.increment();
            if (!("Bearer " + Tokens.current())
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                oldTokens.increment();
                Fault.OLD_TOKEN.befall(exchange);
            } else if (random.nextInt(ONE_IN) == 0) {
                faults.increment();
                Fault.any(random).befall(exchange);
            } else {
                answer(exchange, asked);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Json asked) throws IOException {
        String said = asked.get("messages").get(0).get("content").string();
        if (said != null) stream(exchange, said);
        else Fault.send(exchange, 200, "application/json", labels(asked.get("inputs")));
    }

    private static String labels(Json inputs) {
        return inputs instanceof Json.Arr
                ? inputs.items().stream()
                        .map(text -> LABEL.formatted(text.text()))
                        .collect(Collectors.joining(",", "[", "]"))
                : "[" + LABEL.formatted(inputs.text()) + "]";
    }

    private static void stream(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        for (String word : text.split("(?<= )")) {
            out.write(PIECE.formatted("\"" + word + "\"").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        out.write(LAST.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "server: %d requests, %d of them with a fault, %d with an old token"
                .formatted(requests.sum(), faults.sum(), oldTokens.sum());
    }
}
