package io.github.hfclient.http2;

import io.github.hfclient.testkit.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Speaks HTTP/2 over TLS with clients, and HTTP/1.1 with one server behind it, as the gateways of hosted services do. What breaks
 * there is a stream that is reset here.
 */
public final class Http2Gateway implements AutoCloseable {
    /** What becomes of a request. */
    @FunctionalInterface
    interface Deed {
        void on(Http2Stream stream) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final Deed deed;
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Does the same to every request. */
    Http2Gateway(Deed deed) {
        this.deed = deed;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread("accepts", this::accept);
    }

    /** Passes every request on to this server. */
    public static Http2Gateway before(URI server) {
        return new Http2Gateway(stream -> new Passing(server, stream).pass());
    }

    /** Where it listens, without a path. */
    public URI uri() {
        return URI.create("https://127.0.0.1:" + listening.getLocalPort());
    }

    /** How many requests have come, whole or not. */
    public int requests() {
        return requests.get();
    }

    void began() {
        requests.incrementAndGet();
    }

    private void accept() {
        try {
            while (true) serve(listening.accept());
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket raw) {
        open.add(raw);
        thread("serves", () -> {
            try (raw) {
                raw.setTcpNoDelay(true);
                new Http2Connection(secure(raw), this, deed).serve();
            } catch (IOException e) {
                // the client has left, or the gateway was closed
            } finally {
                open.remove(raw);
            }
        });
    }

    private static SSLSocket secure(Socket raw) throws IOException {
        SSLSocket socket = TestCertificate.selfSigned().serving(raw);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        return socket;
    }

    static Thread thread(String role, Runnable task) {
        Thread thread = new Thread(task, "http2-" + role);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
