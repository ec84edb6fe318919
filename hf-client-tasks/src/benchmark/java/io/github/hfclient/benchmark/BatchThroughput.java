package io.github.hfclient.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.hfclient.HfClient;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.text.TextClassification;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How long a batch of 10,000 rows takes at the defaults. First against a server that takes 20 ms a request and 2 ms a text,
 * however many it is asked at a time: in theory (20 + 2 * 32) ms for each sixteen lists of 32 rows, which is what the best setting
 * within the bounds would take if the client took no time and knew everything from the start. Then against one that works on one request
 * at a time, and takes 2 ms a text: in theory 2 ms * rows.
 */
public final class BatchThroughput {
    private static final int ROWS = 10_000;
    private static final int LIST = 32;
    private static final int IN_FLIGHT = 16;
    private static final int ROUNDS = 5;
    private static final String ANSWER =
            "[{\"label\":\"POSITIVE\",\"score\":0.9998},{\"label\":\"NEGATIVE\",\"score\":0.0002}]";

    private final ScheduledExecutorService working;
    private final boolean inTurn;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger longest = new AtomicInteger();

    private BatchThroughput(int replicas) {
        this.working = Executors.newScheduledThreadPool(replicas);
        this.inTurn = replicas == 1;
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for a delayed ACK
        System.out.println("as many replicas as are asked");
        new BatchThroughput(IN_FLIGHT)
                .run((20 + 2 * LIST) / 1e3 * Math.ceil(Math.ceil(ROWS / (double) LIST) / IN_FLIGHT));
        System.out.println("one replica");
        new BatchThroughput(1).run(2 * ROWS / 1e3);
    }

    private void run(double theory) throws IOException {
        ExecutorService readers = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(readers);
        server.createContext("/", this::serve);
        server.start();
        try (HfClient hf = client(server)) {
            for (int round = 1; round <= ROUNDS; round++) measure(hf, theory);
            System.out.println("most requests at the server: " + longest);
        } finally {
            server.stop(0);
            readers.shutdown();
            working.shutdown();
        }
    }

    private static HfClient client(HttpServer server) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return HfClient.builder().baseUrl(url).tokenProvider(() -> null).build();
    }

    private static void measure(HfClient hf, double theory) {
        List<String> rows =
                IntStream.range(0, ROWS).mapToObj(i -> "review " + i).toList();
        long began = System.nanoTime();
        int answers = hf.batch(rows, TextClassification::of).run().values().size();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%d rows, %.2f s, %.3f of theory (%.2f s)%n", answers, seconds, seconds / theory, theory);
    }

    private void serve(HttpExchange exchange) throws IOException {
        longest.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int texts = Json.parse(body).get("inputs").items().size();
        if (inTurn) working.execute(() -> workFor(exchange, texts));
        else working.schedule(() -> answer(exchange, texts), 20 + 2L * texts, TimeUnit.MILLISECONDS);
    }

    /** On the only thread of the only replica. */
    private void workFor(HttpExchange exchange, int texts) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2L * texts));
        answer(exchange, texts);
    }

    private void answer(HttpExchange exchange, int texts) {
        waiting.decrementAndGet();
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
