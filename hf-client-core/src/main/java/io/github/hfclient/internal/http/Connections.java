package io.github.hfclient.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's client and its pool of connections, some of which a firewall or load balancer may have dropped without a word. A
 * request that must not meet one of those goes out through a client without any; once that has been answered it takes the place
 * of the old one, whose last connections end with the answers that they carry.
 */
public final class Connections {
    private final AtomicReference<@Nullable HttpClient> current;
    private final @Nullable Supplier<HttpClient> making;
    private volatile boolean pooled; // with HTTP/1.1 nothing is before the first answer

    private Connections(HttpClient first, @Nullable Supplier<HttpClient> making) {
        this.current = new AtomicReference<>(first);
        this.making = making;
    }

    /** Those of a client of the caller's own: they cannot be renewed, and are left open. */
    public static Connections of(HttpClient own) {
        return new Connections(own, null);
    }

    /** Those of clients that are made here. */
    public static Connections madeBy(Supplier<HttpClient> making) {
        return new Connections(making.get(), making);
    }

    HttpResponse<InputStream> send(HttpRequest request, BodyHandler<InputStream> reader, boolean surelyNew)
            throws IOException, InterruptedException {
        HttpClient known = open();
        if (surelyNew && pooled && making != null) return renewed(known, making.get(), request, reader);
        if (known.version() == HttpClient.Version.HTTP_2) pooled = true; // it is shared as soon as it is made
        HttpResponse<InputStream> response = known.send(request, reader);
        pooled = true;
        return response;
    }

    /** One of several that are renewed at a time is kept. */
    private HttpResponse<InputStream> renewed(
            HttpClient known, HttpClient fresh, HttpRequest request, BodyHandler<InputStream> reader)
            throws IOException, InterruptedException {
        boolean kept = false;
        try {
            HttpResponse<InputStream> response = fresh.send(request, reader);
            kept = current.compareAndSet(known, fresh);
            return response;
        } finally {
            if (!kept) end(fresh, "shutdown"); // after the answer that it carries
        }
    }

    /** How long it takes at most to make a connection; null for no limit. */
    @Nullable
    Duration patience() throws IOException {
        return open().connectTimeout().orElse(null);
    }

    private HttpClient open() throws IOException {
        HttpClient open = current.get();
        if (open == null) throw new IOException("the client is closed");
        return open;
    }

    /** Lets go of the client, so that a collection takes it with its threads, and ends it where that is possible. */
    public void close() {
        HttpClient last = current.getAndSet(null);
        if (last != null && making != null) end(last, "shutdownNow");
    }

    /**
     * From Java 21 on an HttpClient can be ended; before, its thread ends with a collection. Its {@code close()} would wait
     * until the last open stream has been read.
     */
    private static void end(HttpClient http, String how) {
        try {
            HttpClient.class.getMethod(how).invoke(http);
        } catch (NoSuchMethodException e) {
            return; // Java 17 to 20
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("closing the HTTP client failed", e);
        }
    }
}
