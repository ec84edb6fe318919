package io.github.hfclient.internal.doctor.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies below HTTP, one step at a time. */
public interface Network {
    /** The proxies for a URL, in order of preference. */
    List<Proxy> proxies(URI target);

    /** The addresses of a name, at least one. */
    List<InetAddress> resolve(String host) throws IOException;

    /** Makes a connection and closes it. */
    void connect(InetSocketAddress address, Duration limit) throws IOException;

    /**
     * Makes a TLS connection and closes it.
     *
     * @param proxy the HTTP proxy to go through; null for none
     */
    Handshake handshake(String host, int port, @Nullable InetSocketAddress proxy, Duration limit) throws IOException;

    /**
     * What was agreed on.
     *
     * @param subject whom the server's certificate names
     * @param issuer who issued it
     * @param end until when it is valid
     */
    record Handshake(String protocol, String subject, String issuer, Instant end) {}
}
