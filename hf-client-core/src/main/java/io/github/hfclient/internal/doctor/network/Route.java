package io.github.hfclient.internal.doctor.network;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached.
 *
 * @param proxy the HTTP proxy; null if connections are made directly
 */
public record Route(URI target, @Nullable InetSocketAddress proxy) {
    public boolean encrypted() {
        return target.getScheme().equals("https");
    }

    public String host() {
        return target.getHost();
    }

    public int port() {
        if (target.getPort() >= 0) return target.getPort();
        return encrypted() ? 443 : 80;
    }

    /** The host that connections are made to. */
    public String firstHost() {
        return proxy == null ? host() : proxy.getHostString();
    }

    public int firstPort() {
        return proxy == null ? port() : proxy.getPort();
    }

    /** What connections are made to, for people. */
    public String first() {
        return (proxy == null ? "" : "the proxy ") + firstHost() + ":" + firstPort();
    }
}
