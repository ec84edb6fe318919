package io.github.hfclient.testkit;

import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server on 127.0.0.1 that answers with {@link Trouble}s over raw sockets, and remembers what it was asked.
 *
 * <pre>{@code
 * try (HostileServer server = HostileServer.start(Cuts.RESET_BEFORE_ANSWER, Answers.LABELS)) {
 *     client.at(server.uri()).call(...);
 *     assertThat(server.requests()).hasSize(2);
 *     LeakCheck.assertNoneInProgress(server);
 * }
 * }</pre>
 */
public final class HostileServer implements AutoCloseable {

    private final Listener listener;
    private final Function<ReceivedRequest, Trouble> script;
    private final Traffic traffic = new Traffic(Watched.PATIENCE);
    private final Semaphore steps = new Semaphore(0);
    private final Queue<Throwable> defects = new ConcurrentLinkedQueue<>();

    HostileServer(int port, @Nullable TestCertificate certificate, Function<ReceivedRequest, Trouble> script) {
        this.script = script;
        this.listener = new Listener(port, certificate);
        thread("accepts", () -> listener.listen(this::serve, this::defect)).start();
    }

    /** Answers the n-th request with the n-th trouble; the last one repeats. */
    public static HostileServer start(Trouble... script) {
        return new HostileServer(0, null, inOrder(script));
    }

    /** Chooses the trouble by the request. */
    public static HostileServer start(Function<ReceivedRequest, Trouble> script) {
        return new HostileServer(0, null, script);
    }

    /** Like {@link #start(Trouble...)} over TLS, with the certificate of {@link TestCertificate}. */
    public static HostileServer startTls(Trouble... script) {
        return new HostileServer(0, TestCertificate.selfSigned(), inOrder(script));
    }

    /** Like {@link #start(Trouble...)} over TLS, with a certificate of another kind. */
    public static HostileServer startTls(TestCertificate certificate, Trouble... script) {
        return new HostileServer(0, certificate, inOrder(script));
    }

    /** Like {@link #start(Function)} over TLS. */
    public static HostileServer startTls(Function<ReceivedRequest, Trouble> script) {
        return new HostileServer(0, TestCertificate.selfSigned(), script);
    }

    static Function<ReceivedRequest, Trouble> inOrder(Trouble... script) {
        List<Trouble> troubles = List.of(script);
        if (troubles.isEmpty()) {
            throw new IllegalArgumentException("a script needs at least one trouble");
        }
        return request -> troubles.get(Math.min(request.order(), troubles.size() - 1));
    }

    /** Where it listens, without a path. */
    public URI uri() {
        return uri("");
    }

    /** Where it listens, with this path, which starts with a slash. */
    public URI uri(String path) {
        return URI.create(listener.origin() + path);
    }

    /** All requests that were read whole, in the order of their arrival. */
    public List<ReceivedRequest> requests() {
        return traffic.requests();
    }

    /** How many connections were accepted so far. */
    public int connections() {
        return traffic.connections();
    }

    /** How many connections are open now, idle or not. */
    public int openConnections() {
        return traffic.open().size();
    }

    /** Blocks until so many requests have been read. @throws AssertionError after a minute */
    public void awaitRequests(int count) {
        traffic.awaitRequests(count);
    }

    /** Blocks until exactly so many connections are open. @throws AssertionError after a minute */
    public void awaitOpenConnections(int count) {
        traffic.awaitOpen(count);
    }

    /** Blocks until no connection is in the middle of a request or an answer. @throws AssertionError after a minute */
    public void awaitNoneInProgress() {
        traffic.awaitNoneBusy();
    }

    /** Lets a stepping trouble do its next step, now or when it comes to it. */
    public void step() {
        step(1);
    }

    /** Lets stepping troubles do so many steps. */
    public void step(int count) {
        steps.release(count);
    }

    /** Ends all connections. @throws AssertionError if a trouble itself failed, which is a defect of the test */
    @Override
    public void close() {
        listener.close();
        traffic.open().forEach(Connection::close);
        Throwable first = defects.poll();
        if (first != null) {
            defects.forEach(first::addSuppressed);
            throw new AssertionError("the server itself failed", first);
        }
    }

    private void serve(Socket raw, Socket socket) {
        int number = traffic.nextNumber();
        Connection connection = new Connection(this, traffic, number, raw, socket);
        traffic.opened(connection);
        thread("reads-" + number, connection::serve).start();
        if (listener.isClosed()) {
            connection.close();
        }
    }

    Thread thread(String role, Runnable task) {
        Thread thread = new Thread(task, "hostile-" + listener.port() + "-" + role);
        thread.setDaemon(true);
        return thread;
    }

    Trouble troubleFor(ReceivedRequest request) {
        return script.apply(request);
    }

    void awaitStep() throws InterruptedException {
        steps.acquire();
    }

    void defect(Object where, Throwable cause) {
        defects.add(new AssertionError("in " + where, cause));
    }
}
