package io.github.hfclient;

import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.auth.TokenProvider;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.internal.ClientParts;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.transport.Transport;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/**
 * Settings of a client that is about to be built. Everything has a default. Not safe for several threads; may be used for more
 * than one client.
 *
 * <pre>{@code
 * HfClient hf = HfClient.builder().token(key).timeout(Duration.ofSeconds(30)).build();
 * }</pre>
 */
public final class HfClientBuilder {
    private final ClientParts parts = new ClientParts();
    private final Settings settings = parts.settings;

    HfClientBuilder() {}

    /**
     * The token to send to Hugging Face and to the base URL. Without it the places of {@link TokenChain} are looked at.
     *
     * @throws IllegalArgumentException if it is blank or cannot be a token; the message does not show it
     */
    public HfClientBuilder token(String token) {
        parts.token(Require.present("token", token));
        return this;
    }

    /** Asked for a token before every attempt, on the thread of the call; for tokens that rotate. */
    public HfClientBuilder tokenProvider(TokenProvider provider) {
        parts.provider(Require.present("tokenProvider", provider), "the token provider");
        return this;
    }

    /** Looks for the token in this {@code .env} file before the other places of {@link TokenChain}. */
    public HfClientBuilder dotenv(Path file) {
        parts.dotenv(Require.present("dotenv", file));
        return this;
    }

    /**
     * Another base URL than https://router.huggingface.co, laid out like it; overrides {@code HF_CLIENT_BASE_URL}.
     *
     * @throws IllegalArgumentException if it is not an http or https URL, or names a host that was retired
     */
    public HfClientBuilder baseUrl(String url) {
        parts.base("baseUrl", Require.text("baseUrl", url));
        return this;
    }

    /** How long making a connection may take. */
    public HfClientBuilder connectTimeout(Duration time) {
        settings.connect = Require.positive("connectTimeout", time);
        return this;
    }

    /** How long a call may take, waits and retries included; a view can say otherwise. */
    public HfClientBuilder timeout(Duration time) {
        settings.call = Require.positive("timeout", time);
        return this;
    }

    /**
     * How long a stream may be silent between two events. Comments and other signs of life count, but an event may not take longer
     * than {@link #timeout} for all that.
     */
    public HfClientBuilder idleTimeout(Duration time) {
        settings.idle = Require.positive("idleTimeout", time);
        return this;
    }

    /** How often a request is sent at most when it fails in a way that may pass, 1 to 100; waits that a server asks for are free. */
    public HfClientBuilder attempts(int most) {
        settings.attempts = Require.range("attempts", most, 1, 100);
        return this;
    }

    /** The first and the longest pause before a retry; the pauses double in between and are chosen at random below that. */
    public HfClientBuilder backoff(Duration first, Duration longest) {
        settings.backoff = Require.positive("backoff: first", first);
        settings.longestBackoff = Require.positive("backoff: longest", longest);
        if (longest.compareTo(first) < 0)
            throw new IllegalArgumentException(
                    "backoff: longest is " + longest + ", shorter than first, which is " + first);
        return this;
    }

    /**
     * How many retries all calls to one server (scheme, host and port) may take together beyond one for each call that succeeds at
     * once, 0 to 1,000,000.
     */
    public HfClientBuilder retryBudget(int retries) {
        settings.retryBudget = Require.range("retryBudget", retries, 0, 1_000_000);
        return this;
    }

    /** The first and the longest pause before a loading model is asked again. */
    public HfClientBuilder loadingProbe(Duration first, Duration longest) {
        settings.firstProbe = Require.positive("loadingProbe: first", first);
        settings.longestProbe = Require.positive("loadingProbe: longest", longest);
        return this;
    }

    /** How many requests may be under way at one host, 1 to 10,000. */
    public HfClientBuilder maxInFlight(int requests) {
        settings.inFlight = Require.range("maxInFlight", requests, 1, 10_000);
        return this;
    }

    /**
     * How many requests all calls and batches of the client may send in a second, evenly spaced; no limit if not set. A call whose
     * turn comes after its time fails at once.
     *
     * @throws IllegalArgumentException if it is not 0.0001 to 1,000,000
     */
    public HfClientBuilder requestsPerSecond(double most) {
        settings.perSecond = Require.range("requestsPerSecond", most, 0.0001, 1_000_000);
        return this;
    }

    /**
     * As {@link #requestsPerSecond}, for a minute.
     *
     * @throws IllegalArgumentException if it is not 0.006 to 60,000,000
     */
    public HfClientBuilder requestsPerMinute(double most) {
        return requestsPerSecond(Require.range("requestsPerMinute", most, 0.006, 60_000_000) / 60);
    }

    /** How many requests the client may send in a minute, a day or a month; no limit if not set. */
    public HfClientBuilder budget(Budget budget) {
        settings.budget = Require.present("budget", budget);
        return this;
    }

    /** How long a batch goes on without any answer. */
    public HfClientBuilder batchPatience(Duration time) {
        settings.batchPatience = Require.positive("batchPatience", time);
        return this;
    }

    /** How many requests of one batch may be under way at most, 1 to 1,000; a batch finds its own number below. */
    public HfClientBuilder batchInFlight(int requests) {
        settings.batchInFlight = Require.range("batchInFlight", requests, 1, 1_000);
        return this;
    }

    /** How many rows, 1 to 10,000, and about how many bytes, 1 to 100 MB, a list request of a batch may have. */
    public HfClientBuilder batchLists(int rows, int bytes) {
        settings.listRows = Require.range("batchLists: rows", rows, 1, 10_000);
        settings.listBytes = Require.range("batchLists: bytes", bytes, 1, 100_000_000);
        return this;
    }

    /** How many bytes a JSON answer may have, 1 to 2,000,000,000; media in it included. */
    public HfClientBuilder answerLimit(int bytes) {
        settings.answerBytes = Require.range("answerLimit", bytes, 1, 2_000_000_000);
        return this;
    }

    /** How many bytes of an error's body are read, 1 to 2,000,000,000. */
    public HfClientBuilder errorLimit(int bytes) {
        settings.errorBytes = Require.range("errorLimit", bytes, 1, 2_000_000_000);
        return this;
    }

    /** How many bytes media may have that come as they are, 1 to 2,000,000,000. */
    public HfClientBuilder mediaLimit(int bytes) {
        settings.mediaBytes = Require.range("mediaLimit", bytes, 1, 2_000_000_000);
        return this;
    }

    /** How many bytes one event of a stream may have, 1 to 2,000,000,000. */
    public HfClientBuilder eventLimit(int bytes) {
        settings.lineBytes = Require.range("eventLimit", bytes, 1, 2_000_000_000);
        return this;
    }

    /** How many bytes all events of a stream may have together, 1 to 2,000,000,000. */
    public HfClientBuilder streamLimit(int bytes) {
        settings.streamBytes = Require.range("streamLimit", bytes, 1, 2_000_000_000);
        return this;
    }

    /** Whether to ask for HTTP/2; not by default, because HTTP/1.1 is faster for nearly all uses. */
    public HfClientBuilder http2(boolean wanted) {
        settings.http2 = wanted;
        return this;
    }

    /** The proxy; the system's own ({@code https.proxyHost}) if not set. */
    public HfClientBuilder proxy(ProxySelector proxy) {
        parts.proxy = Require.present("proxy", proxy);
        return this;
    }

    /** For certificates that the runtime does not know, and for client certificates. */
    public HfClientBuilder sslContext(SSLContext context) {
        parts.sslContext = Require.present("sslContext", context);
        return this;
    }

    /**
     * A client of your own to send with; proxy, TLS, connect timeout and HTTP version are then its own. It is not closed with
     * this client, and its pool is not renewed when connections in it have gone stale.
     *
     * @throws IllegalArgumentException if it follows redirects, because then it would carry the token to other hosts
     */
    public HfClientBuilder httpClient(HttpClient own) {
        if (Require.present("httpClient", own).followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "the HttpClient follows redirects and would carry the token to other hosts;"
                            + " build it with followRedirects(Redirect.NEVER)");
        }
        parts.httpClient = own;
        return this;
    }

    /** Another way to send requests altogether. */
    public HfClientBuilder transport(Transport transport) {
        parts.transport = Require.present("transport", transport);
        return this;
    }

    /** Runs asynchronous calls and batches; threads of the client's own, virtual where the runtime has them, if not set. */
    public HfClientBuilder executor(Executor executor) {
        parts.executor = Require.present("executor", executor);
        return this;
    }

    /** Hears what happens in the client. */
    public HfClientBuilder listener(ClientListener listener) {
        parts.listener = Require.present("listener", listener);
        return this;
    }

    /**
     * Added to the {@code User-Agent}, such as {@code my-app/1.2}.
     *
     * @throws IllegalArgumentException if it cannot be sent in a header
     */
    public HfClientBuilder userAgentSuffix(String suffix) {
        parts.userAgentSuffix(Require.text("userAgentSuffix", suffix));
        return this;
    }

    /** Examines what a client with these settings would meet, without building one; see {@link Doctor}. */
    public Doctor doctor() {
        return new Doctor(parts.setup());
    }

    /** For tests: a clock to hold in the hand. */
    HfClientBuilder time(Time time) {
        parts.time = time;
        return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if {@code HF_CLIENT_BASE_URL} is set and no usable URL
     */
    public HfClient build() {
        return new HfClient(parts.engine());
    }
}
