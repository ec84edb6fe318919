package io.github.hfclient.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The listening socket of a server: accepts connections, over TLS if there is a certificate. */
final class Listener {

    private static final int BACKLOG = 500;
    /** How much is sent before anybody reads it: with endless answers all of it is for nothing. */
    private static final int AHEAD = 1 << 16;

    private final ServerSocket socket;
    private final @Nullable TestCertificate certificate;

    /** Port 0 means any free one. */
    Listener(int port, @Nullable TestCertificate certificate) {
        this.certificate = certificate;
        try {
            socket = new ServerSocket(port, BACKLOG, loopback());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over each connection as its raw socket and as the socket to speak through, until it is closed. */
    void listen(BiConsumer<Socket, Socket> taker, BiConsumer<Object, Throwable> complaints) {
        try {
            while (true) {
                Socket raw = socket.accept();
                raw.setTcpNoDelay(true);
                raw.setSendBufferSize(AHEAD);
                taker.accept(raw, certificate == null ? raw : certificate.serving(raw));
            }
        } catch (IOException e) {
            if (!isClosed()) {
                complaints.accept("accepting", e);
            }
        }
    }

    /** 127.0.0.1 also where the machine prefers IPv6. */
    static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    String origin() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port();
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
