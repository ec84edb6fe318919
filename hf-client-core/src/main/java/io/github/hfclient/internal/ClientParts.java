package io.github.hfclient.internal;

import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.auth.TokenProvider;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.transport.Transport;
import java.lang.reflect.InvocationTargetException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What a builder collects, and how an engine is made of it. */
public final class ClientParts {
    private static final String VERSION = "0.1.0";

    public final Settings settings;
    public @Nullable ProxySelector proxy;
    public @Nullable SSLContext sslContext;
    public @Nullable HttpClient httpClient;
    public @Nullable Transport transport;
    public @Nullable Executor executor;
    public @Nullable ClientListener listener;
    public Time time = new SystemTime();
    private TokenSource tokens = TokenSource.of(TokenChain.standard());
    private @Nullable URI base;
    private String userAgent =
            "hf-client/" + VERSION + "; java/" + Runtime.version().feature();

    public ClientParts() {
        this.settings = new Settings();
    }

    public void token(String token) {
        String clean = TokenRule.clean(token, "token(..)");
        if (clean == null) throw new IllegalArgumentException("token is blank");
        provider(() -> clean, "the builder");
    }

    public void provider(TokenProvider provider, String name) {
        tokens = TokenSource.of(provider, name);
    }

    public void dotenv(Path file) {
        tokens = TokenSource.of(TokenChain.standard().withDotenv(file));
    }

    public void base(String name, String url) {
        base = Hosts.base(name, url);
    }

    public void userAgentSuffix(String suffix) {
        Choices.requireHeaderValue("suffix", suffix);
        userAgent += "; " + suffix;
    }

    public Engine engine() {
        Settings fixed = settings.copy();
        boolean ownThreads = executor == null;
        Executor threads = executor == null ? Threads.executor() : executor;
        HttpClient http = httpClient == null ? http(fixed) : httpClient;
        Transport sending = transport == null ? new JdkTransport(http, time) : transport;
        Runnable closing = () -> {
            if (ownThreads) ((ExecutorService) threads).shutdownNow();
            if (httpClient == null) close(http);
        };
        return new Engine(fixed, sending, time, threads, listener, tokens, baseOrDefault(), userAgent, closing);
    }

    private HttpClient http(Settings fixed) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(fixed.http2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .connectTimeout(fixed.connect);
        if (proxy != null) builder.proxy(proxy);
        if (sslContext != null) builder.sslContext(sslContext);
        return builder.build();
    }

    private URI baseOrDefault() {
        if (base != null) return base;
        String url = System.getenv("HF_CLIENT_BASE_URL");
        return url == null || url.isBlank() ? Hosts.ROUTER : Hosts.base("HF_CLIENT_BASE_URL", url);
    }

    /**
     * From Java 21 on an HttpClient can be ended; before, its thread ends with a collection. Its {@code close()} would wait
     * until the last open stream has been read.
     */
    private static void close(HttpClient http) {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(http);
        } catch (NoSuchMethodException e) {
            return; // Java 17 to 20
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("closing the HTTP client failed", e);
        }
    }
}
