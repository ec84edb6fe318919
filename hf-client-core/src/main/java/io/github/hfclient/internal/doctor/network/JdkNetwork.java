package io.github.hfclient.internal.doctor.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The network of this machine, with the proxies and the trust of the client. */
public final class JdkNetwork implements Network {
    private final @Nullable ProxySelector proxies;
    private final @Nullable SSLContext context;

    /**
     * A network.
     *
     * @param proxies null for none
     * @param context null for the runtime's own
     */
    public JdkNetwork(@Nullable ProxySelector proxies, @Nullable SSLContext context) {
        this.proxies = proxies;
        this.context = context;
    }

    @Override
    public List<Proxy> proxies(URI target) {
        return proxies == null ? List.of() : proxies.select(target);
    }

    @Override
    public List<InetAddress> resolve(String host) throws IOException {
        return List.of(InetAddress.getAllByName(host));
    }

    @Override
    public void connect(InetSocketAddress address, Duration limit) throws IOException {
        connected(address, limit).close();
    }

    /** Never by way of a SOCKS proxy, which a plain socket would use and {@code java.net.http} does not. */
    private static Socket connected(InetSocketAddress address, Duration limit) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, limit.toMillis()));
        try {
            socket.setSoTimeout(millis);
            socket.connect(resolved(address), millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The system's proxies come without their addresses. */
    private static InetSocketAddress resolved(InetSocketAddress address) {
        return address.isUnresolved() ? new InetSocketAddress(address.getHostString(), address.getPort()) : address;
    }

    @Override
    public Handshake handshake(String host, int port, @Nullable InetSocketAddress proxy, Duration limit)
            throws IOException {
        try (Socket plain = connected(proxy == null ? new InetSocketAddress(host, port) : proxy, limit)) {
            if (proxy != null) Tunnel.open(plain, host, port);
            try (SSLSocket socket = (SSLSocket) trust().getSocketFactory().createSocket(plain, host, port, true)) {
                return handshake(socket);
            }
        }
    }

    private static Handshake handshake(SSLSocket socket) throws IOException {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return Certificates.handshake(socket.getSession());
    }

    private SSLContext trust() throws IOException {
        if (context != null) return context;
        try {
            requireStore(System.getProperty("javax.net.ssl.trustStore"));
            return SSLContext.getDefault();
        } catch (KeyStoreException | NoSuchAlgorithmException e) {
            throw new IOException("the runtime's trust store cannot be read", e);
        }
    }

    /** The runtime says nothing of a file that is not there, and trusts nobody. */
    private static void requireStore(@Nullable String file) throws KeyStoreException {
        if (file != null && !file.equals("NONE") && !Files.isReadable(Path.of(file))) {
            throw new KeyStoreException("no file " + file);
        }
    }
}
