package io.github.hfclient.internal.doctor;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached.
 *
 * @param proxy the HTTP proxy; null if connections are made directly
 */
record Way(URI target, @Nullable InetSocketAddress proxy) {
    boolean encrypted() {
        return target.getScheme().equals("https");
    }

    String host() {
        return target.getHost();
    }

    int port() {
        if (target.getPort() >= 0) return target.getPort();
        return encrypted() ? 443 : 80;
    }

    /** The host that connections are made to. */
    String firstHost() {
        return proxy == null ? host() : proxy.getHostString();
    }

    int firstPort() {
        return proxy == null ? port() : proxy.getPort();
    }

    /** What connections are made to, for people. */
    String first() {
        return (proxy == null ? "" : "the proxy ") + firstHost() + ":" + firstPort();
    }
}
