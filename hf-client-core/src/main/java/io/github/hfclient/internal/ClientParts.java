package io.github.hfclient.internal;

import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.auth.TokenProvider;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.address.TokenSource;
import io.github.hfclient.internal.doctor.Machine;
import io.github.hfclient.internal.doctor.OpenTransport;
import io.github.hfclient.internal.doctor.Setup;
import io.github.hfclient.internal.doctor.network.JdkNetwork;
import io.github.hfclient.internal.doctor.network.Network;
import io.github.hfclient.internal.http.Connections;
import io.github.hfclient.internal.http.JdkTransport;
import io.github.hfclient.internal.http.Names;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.internal.runtime.SystemTime;
import io.github.hfclient.internal.runtime.Threads;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.internal.secret.TokenRule;
import io.github.hfclient.json.Json;
import io.github.hfclient.transport.Transport;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
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
    private @Nullable TokenChain places;
    private TokenSource tokens;
    private @Nullable URI base;
    private String userAgent =
            "hf-client/" + VERSION + "; java/" + Runtime.version().feature();

    public ClientParts() {
        this.settings = new Settings();
        TokenChain chain = TokenChain.standard();
        this.places = chain;
        this.tokens = TokenSource.of(chain, () -> time.nanoTime());
    }

    public void token(String token) {
        String clean = TokenRule.clean(token, "token(..)");
        if (clean == null) throw new IllegalArgumentException("token is blank");
        provider(() -> clean, "the builder");
    }

    public void provider(TokenProvider provider, String name) {
        places = null;
        tokens = TokenSource.of(provider, name);
    }

    public void dotenv(Path file) {
        TokenChain chain = TokenChain.standard().withDotenv(file);
        places = chain;
        tokens = TokenSource.of(chain, () -> time.nanoTime());
    }

    public void base(String name, String url) {
        base = Hosts.base(name, url);
    }

    public void userAgentSuffix(String suffix) {
        Choice.requireHeaderValue("userAgentSuffix", suffix);
        userAgent += "; " + suffix;
    }

    /**
     * The engine of a client.
     *
     * @throws IllegalStateException if JSON cannot be read, the Jackson on the class path being too old
     */
    public Engine engine() {
        Json.parse("{}");
        Settings fixed = settings.copy();
        boolean ownThreads = executor == null;
        Executor threads = executor == null ? Threads.executor() : executor;
        OpenTransport sending = sending();
        Runnable closing = () -> {
            if (ownThreads) ((ExecutorService) threads).shutdownNow();
            sending.close();
        };
        URI baseUrl = Hosts.chosen(base, System.getenv(Hosts.BASE_VARIABLE));
        return new Engine(fixed, sending.transport(), time, threads, listener, tokens, baseUrl, userAgent, closing);
    }

    private OpenTransport sending() {
        if (transport != null) return new OpenTransport(transport, () -> {});
        ThreadPoolExecutor threads = Threads.ofConnections();
        HttpClient own = httpClient;
        Connections connections =
                own != null ? Connections.of(own) : Connections.madeBy(() -> Threads.inherited(() -> http(threads)));
        Names names = Names.ofTheMachine(time, threads, usedProxies());
        return new OpenTransport(new JdkTransport(connections, names, threads, time), () -> {
            connections.close();
            Threads.keepNone(threads);
        });
    }

    private HttpClient http(Executor threads) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(settings.http2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect)
                .executor(threads);
        if (proxy != null) builder.proxy(proxy);
        if (sslContext != null) builder.sslContext(sslContext);
        return builder.build();
    }

    /** What a client made of these parts would meet, ready to be examined. */
    public Setup setup() {
        SSLContext context = httpClient == null ? sslContext : httpClient.sslContext();
        Network network = new JdkNetwork(usedProxies(), context);
        return new Setup(Machine.standard(), tokens, places, base, network, this::sending, userAgent, time);
    }

    /** Those of the one who sends; {@code java.net.http} takes the system's if it was given none. */
    private @Nullable ProxySelector usedProxies() {
        ProxySelector given = httpClient == null ? proxy : httpClient.proxy().orElse(null);
        return given == null ? ProxySelector.getDefault() : given;
    }
}
