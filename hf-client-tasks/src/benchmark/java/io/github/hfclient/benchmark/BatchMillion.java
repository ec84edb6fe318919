package io.github.hfclient.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.hfclient.HfClient;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.text.TextClassification;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A million rows from a stream, on a journal, by a client with 128 MB of memory, against a server in another process that answers
 * at once; and the same again when all of them are in the journal.
 */
public final class BatchMillion {
    private static final int ROWS = 1_000_000;
    private static final String ANSWER =
            "[{\"label\":\"POSITIVE\",\"score\":0.9998},{\"label\":\"NEGATIVE\",\"score\":0.0002}]";

    private BatchMillion() {}

    /** Without arguments the server, which starts the client twice; else the client: the server's address and the journal. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) ask(arguments[0], Path.of(arguments[1]));
        else serve();
    }

    private static void serve() throws IOException, InterruptedException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ExecutorService readers = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(readers);
        server.createContext("/", BatchMillion::answer);
        server.start();
        Path journal = Files.createTempFile("million", ".journal");
        Files.delete(journal);
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            for (int run = 0; run < 2; run++) startClient(url, journal).waitFor();
        } finally {
            server.stop(0);
            readers.shutdown();
            Files.deleteIfExists(journal);
        }
    }

    private static Process startClient(String url, Path journal) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java, "-Xmx128m", "-cp", classes, BatchMillion.class.getName(), url, journal.toString())
                .inheritIO()
                .start();
    }

    private static void ask(String url, Path journal) throws IOException {
        long began = System.nanoTime();
        long answered;
        try (HfClient hf = HfClient.builder()
                        .baseUrl(url)
                        .tokenProvider(() -> null)
                        .build();
                Stream<Item<Integer, Labels>> items = hf
                        .batch(IntStream.range(0, ROWS).boxed(), i -> TextClassification.of("review " + i))
                        .journal(journal)
                        .stream()) {
            answered = items.filter(Item::answered).count();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%d rows answered, %.1f s, %.0f rows a second, journal %.1f MB, heap at most %.0f MB, after collections %.0f MB%n",
                answered, seconds, answered / seconds, Files.size(journal) / 1e6, used(false) / 1e6, used(true) / 1e6);
    }

    /** The sum of the pools' peaks, or what was left after the last collection. */
    private static double used(boolean afterCollection) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToDouble(pool -> bytes(pool, afterCollection))
                .sum();
    }

    private static long bytes(MemoryPoolMXBean pool, boolean afterCollection) {
        MemoryUsage usage = afterCollection ? pool.getCollectionUsage() : pool.getPeakUsage();
        return usage == null ? 0 : usage.getUsed();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int texts = Json.parse(body).get("inputs").items().size();
        String labels = String.join(",", Collections.nCopies(texts, ANSWER));
        byte[] bytes = ("[" + labels + "]").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
