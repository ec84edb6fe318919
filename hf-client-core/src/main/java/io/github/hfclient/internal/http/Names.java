package io.github.hfclient.internal.http;

import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.internal.runtime.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of a host looked up by a helper, since {@code java.net.http} does that on the thread of the call, where no limit
 * and no interrupt ends it. What was found the JDK remembers (30 s by default), failures too; nothing is kept here.
 */
public final class Names {
    static final int MOST_HELPERS = 8;
    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    private static final int KNOWN = 1_000;
    private static final Pattern LITERAL = Pattern.compile("\\[.*|[0-9.]+");

    /** Asks whoever knows names. */
    public interface Lookup {
        void of(String host) throws UnknownHostException;
    }

    private final Time time;
    private final Executor threads;
    private final @Nullable ProxySelector proxies;
    private final Lookup lookup;
    private final Time.Monitor monitor;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Long> known = new HashMap<>();

    public Names(Time time, Executor threads, @Nullable ProxySelector proxies, Lookup lookup) {
        this.time = time;
        this.threads = threads;
        this.proxies = proxies;
        this.lookup = lookup;
        this.monitor = time.monitor();
    }

    public static Names ofTheMachine(Time time, Executor threads, @Nullable ProxySelector proxies) {
        return new Names(time, threads, proxies, InetAddress::getAllByName);
    }

    /**
     * Returns when the JDK can tell at once what is to be known of the host; a failure it tells in its own words.
     *
     * @throws SocketTimeoutException if there is no time left
     */
    public void await(URI uri, Supplier<Duration> timeLeft) throws IOException, InterruptedException {
        String host = uri.getHost();
        if (host == null || LITERAL.matcher(host).matches() || proxied(uri)) return;
        monitor.lock();
        try {
            while (!fresh(host)) {
                if (asked.size() < MOST_HELPERS && asked.add(host)) threads.execute(() -> help(host));
                else waitFor(host, timeLeft.get().toNanos());
            }
        } finally {
            monitor.unlock();
        }
    }

    private void waitFor(String host, long left) throws IOException, InterruptedException {
        if (left <= 0) throw new SocketTimeoutException("the name " + host + " was not looked up in time");
        monitor.await(left);
    }

    private boolean fresh(String host) {
        Long since = known.get(host);
        return since != null && time.nanoTime() - since < FRESH;
    }

    private void help(String host) {
        try {
            lookup.of(host);
        } catch (UnknownHostException e) {
            ClientLog.LOG.debug("nobody knows the host {}", host); // the request will fail for it
        } finally {
            looked(host);
        }
    }

    private void looked(String host) {
        monitor.lock();
        try {
            asked.remove(host);
            if (known.size() >= KNOWN) known.clear();
            known.put(host, time.nanoTime());
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    /** A proxy looks the name up itself. */
    private boolean proxied(URI uri) {
        if (proxies == null) return false;
        return proxies.select(uri).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }
}
