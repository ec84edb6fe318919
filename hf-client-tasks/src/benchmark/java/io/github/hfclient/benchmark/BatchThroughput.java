package io.github.hfclient.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.hfclient.HfClient;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.TextClassification;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long a batch of 10,000 rows takes at the defaults, against a server that takes 20 ms a request and 2 ms a text. In theory
 * (20 + 2 * 32) ms * ceil(rows / 32) / 8, which is what eight requests of 32 rows at a time would take if the client took no time.
 */
public final class BatchThroughput {
    private static final int ROWS = 10_000;
    private static final int LIST = 32;
    private static final int IN_FLIGHT = 8;
    private static final String ANSWER =
            "[{\"label\":\"POSITIVE\",\"score\":0.9998},{\"label\":\"NEGATIVE\",\"score\":0.0002}]";

    private BatchThroughput() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for a delayed ACK
        ExecutorService readers = Executors.newCachedThreadPool();
        ScheduledExecutorService later = Executors.newScheduledThreadPool(IN_FLIGHT);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(readers);
        server.createContext("/", exchange -> answerLater(exchange, later));
        server.start();
        try (HfClient hf = client(server)) {
            for (int round = 1; round <= 3; round++) measure(hf);
        } finally {
            server.stop(0);
            readers.shutdown();
            later.shutdown();
        }
    }

    private static HfClient client(HttpServer server) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return HfClient.builder().baseUrl(url).tokenProvider(() -> null).build();
    }

    private static void measure(HfClient hf) {
        List<String> rows =
                IntStream.range(0, ROWS).mapToObj(i -> "review " + i).toList();
        long began = System.nanoTime();
        int answers = hf.batch(rows, TextClassification::of).run().values().size();
        double seconds = (System.nanoTime() - began) / 1e9;
        double theory = (20 + 2 * LIST) / 1e3 * ((ROWS + LIST - 1) / LIST) / IN_FLIGHT;
        System.out.printf("%d rows, %.2f s, %.3f of theory (%.2f s)%n", answers, seconds, seconds / theory, theory);
    }

    private static void answerLater(HttpExchange exchange, ScheduledExecutorService later) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int texts = Json.parse(body).get("inputs").items().size();
        later.schedule(() -> answer(exchange, texts), 20 + 2L * texts, TimeUnit.MILLISECONDS);
    }

    private static void answer(HttpExchange exchange, int texts) {
        String labels = String.join(",", Collections.nCopies(texts, ANSWER));
        byte[] bytes = ("[" + labels + "]").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        try (OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(200, bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
