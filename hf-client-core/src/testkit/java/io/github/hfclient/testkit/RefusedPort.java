package io.github.hfclient.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A port on 127.0.0.1 that is taken and on which nobody listens: connections to it are refused. */
public final class RefusedPort implements AutoCloseable {

    // Bound but not listening, so nobody else gets the port in the meantime.
    private final Socket reserved = new Socket();
    private final int port;

    public RefusedPort() {
        try {
            reserved.bind(new InetSocketAddress(Listener.loopback(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = reserved.getLocalPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** From now on a server answers on the same port: the service came up. */
    public HostileServer open(Trouble... script) {
        close();
        return new HostileServer(port, null, HostileServer.inOrder(script));
    }

    @Override
    public void close() {
        try {
            reserved.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
