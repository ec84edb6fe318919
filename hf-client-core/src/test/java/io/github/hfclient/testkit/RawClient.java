package io.github.hfclient.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A client that shows what really comes over the wire. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(URI server) throws IOException {
        socket = new Socket(Listener.loopback(), server.getPort());
    }

    /** Connects, and sends one request. */
    static RawClient ask(HostileServer server) throws IOException {
        RawClient client = new RawClient(server.uri());
        client.ask("/ask", "{}");
        return client;
    }

    void ask(String path, String body) throws IOException {
        int port = socket.getPort();
        send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** All until the server ends the connection. A reset is a {@link java.net.SocketException}. */
    String rest() throws IOException {
        return new String(input(10_000).readAllBytes(), UTF_8);
    }

    /** So many bytes, each as one character. */
    String read(int count) throws IOException {
        return new String(input(10_000).readNBytes(count), ISO_8859_1);
    }

    /** Waits for the first byte, then takes all that comes until an end, a silence of 100 ms, or so many bytes. */
    String whatComes(int limit) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int b = input(10_000).read();
        InputStream in = input(100);
        try {
            for (; b >= 0 && all.size() < limit; b = in.read()) {
                all.write(b);
            }
        } catch (SocketTimeoutException silent) {
            all.writeBytes("[silent]".getBytes(UTF_8));
        }
        return all.toString(UTF_8);
    }

    /** Fails unless nothing comes for 100 ms and the connection stays open. */
    void assertSilent() {
        assertThatThrownBy(() -> input(100).read()).isInstanceOf(SocketTimeoutException.class);
    }

    /** The number of bytes until the server ends the connection. */
    long count() throws IOException {
        return input(10_000).transferTo(OutputStream.nullOutputStream());
    }

    private InputStream input(int timeoutMillis) throws IOException {
        socket.setSoTimeout(timeoutMillis);
        return socket.getInputStream();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
