package io.github.hfclient.examples.offline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The router of Hugging Face in small, on a free port of 127.0.0.1: the tasks of the Hub for text, pictures, sounds and tables by
 * rules, models that load first, a rate limit, request ids and the errors of the real service. Each answer carries the header
 * {@value #ORIGIN_HEADER}, which says that no model was asked; made-up texts and pictures say so themselves.
 *
 * <pre>{@code
 * try (OfflineServer server = OfflineServer.start();
 *         HfClient hf = HfClient.builder().baseUrl(server.uri()).token(server.token()).build()) {
 *     hf.on("lxyuan/distilbert-base-multilingual-cased-sentiments-student").call(TextClassification.of("I love you"));
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. Paths, bodies and errors follow
 * <a href="https://huggingface.co/docs/inference-providers/index">the documentation of Inference Providers</a>.
 */
public final class OfflineServer implements AutoCloseable {

    /** The header in which every answer says that it comes from rules. */
    public static final String ORIGIN_HEADER = "x-answered-by";

    /** Read once by the JDK's server; without it, answers on a kept connection wait 40 ms for an acknowledgement. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(OfflineServer::daemon);
    private final Executor delayed;
    private final Duration pace;
    private final Desk desk;

    private OfflineServer(HttpServer http, ServerSettings settings) {
        this.http = http;
        this.desk = new Desk(Models.all(), settings);
        this.pace = settings.pace();
        this.delayed = after(settings.latency());
    }

    /** Starts a server with {@linkplain ServerSettings#lively() the troubles of a real one}. */
    public static OfflineServer start() {
        return start(ServerSettings.lively());
    }

    /**
     * Starts a server.
     *
     * @throws UncheckedIOException if no port of 127.0.0.1 can be had
     */
    public static OfflineServer start(ServerSettings settings) {
        System.setProperty(NO_DELAY, "true");
        try {
            InetSocketAddress freePort = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
            OfflineServer server = new OfflineServer(HttpServer.create(freePort, 0), settings);
            server.http.createContext("/", server::accept);
            server.http.setExecutor(server.threads);
            server.http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded server found no free port on 127.0.0.1", e);
        }
    }

    /** The base URL for a client, without a slash at its end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The one token that this server takes; a request without any is answered too. */
    public String token() {
        return Desk.TOKEN;
    }

    /** Stops at once. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void accept(HttpExchange exchange) throws IOException {
        Reply reply = desk.reply(Request.read(exchange));
        delayed.execute(() -> new Delivery(exchange, reply, pace).run());
    }

    private Executor after(Duration latency) {
        return latency.isZero()
                ? Runnable::run
                : CompletableFuture.delayedExecutor(latency.toNanos(), TimeUnit.NANOSECONDS, threads);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "offline-server");
        thread.setDaemon(true);
        return thread;
    }
}
