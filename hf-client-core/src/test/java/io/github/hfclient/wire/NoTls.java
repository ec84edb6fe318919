package io.github.hfclient.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that do not speak TLS to the end: what they send when a client has said hello, before they close. */
enum NoTls {
    /** As nginx answers on a port for TLS that was set up without. */
    PLAIN_HTTP("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", 1, "check that the server speaks TLS there"),
    /** A fatal alert: no version of TLS that this client speaks. */
    OLD_VERSION("\u0015\u0003\u0001\u0000\u0002\u0002\u0046", 1, "check that the server speaks TLS there"),
    CUT_AT_ONCE("", 3, "TLS was cut off"),
    CUT_IN_ITS_HELLO("\u0016\u0003\u0003\u0000\u007a\u0002\u0000\u0000\u0076\u0003\u0003", 3, "TLS was cut off");

    private final String sent;
    private final int connections;
    private final String words;

    NoTls(String sent, int connections, String words) {
        this.sent = sent;
        this.connections = connections;
        this.words = words;
    }

    int connections() {
        return connections;
    }

    String words() {
        return words;
    }

    Server start() {
        return new Server(sent.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One connection after the other. */
    static final class Server implements AutoCloseable {
        private final ServerSocket listening;
        private final byte[] answer;
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final AtomicInteger connections = new AtomicInteger();

        private Server(byte[] answer) {
            this.answer = answer;
            try {
                listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread thread = new Thread(this::serve, "no-tls");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                    connections.incrementAndGet();
                    hello(socket);
                    socket.getOutputStream().write(answer);
                    socket.shutdownOutput();
                    received.writeBytes(socket.getInputStream().readAllBytes());
                } catch (IOException e) {
                    // the client has left, or the test is over
                }
            }
        }

        private void hello(Socket socket) throws IOException {
            byte[] some = new byte[1 << 14];
            received.write(some, 0, Math.max(0, socket.getInputStream().read(some)));
        }

        String uri() {
            return "https://127.0.0.1:" + listening.getLocalPort();
        }

        /** Everything, as Latin-1. */
        String received() {
            return received.toString(StandardCharsets.ISO_8859_1);
        }

        int connections() {
            return connections.get();
        }

        @Override
        public void close() {
            try {
                listening.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
