package io.github.hfclient.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a {@link Trouble} has in hand: the request, and raw bytes back to the client. */
public final class Exchange {

    /** Endless answers end here at the latest: more than any limit of the client. */
    static final long ENDLESS = 1L << 30;

    private static final int BLOCK = 1 << 16;

    private final HostileServer server;
    private final Connection connection;
    private final ReceivedRequest request;

    Exchange(HostileServer server, Connection connection, ReceivedRequest request) {
        this.server = server;
        this.connection = connection;
        this.request = request;
    }

    public ReceivedRequest request() {
        return request;
    }

    /** Sends the text as UTF-8, exactly as it is. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the bytes at once. */
    public void send(byte[] bytes) throws IOException {
        OutputStream out = connection.out();
        out.write(bytes);
        out.flush();
    }

    /** Sends each byte alone, when the test calls {@link HostileServer#step()}. */
    public void dribble(String text) throws IOException, InterruptedException {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            awaitStep();
            send(new byte[] {b});
        }
    }

    /** Sends the piece again and again until the client leaves; closes the connection after a gigabyte. */
    public void sendForEver(String piece) throws IOException {
        byte[] block = piece.repeat(Math.max(1, BLOCK / piece.length())).getBytes(StandardCharsets.UTF_8);
        for (long sent = 0; sent < ENDLESS; sent += block.length) {
            send(block);
        }
        close();
    }

    /** Waits for the next {@link HostileServer#step()} of the test. */
    public void awaitStep() throws InterruptedException {
        server.awaitStep();
    }

    /** Does nothing until the client leaves or the server is closed; closes the connection after a minute. */
    public void awaitLeaving() throws IOException, InterruptedException {
        // Nobody counts it down: the connection interrupts this thread when the client leaves.
        if (!new CountDownLatch(1).await(1, TimeUnit.MINUTES)) {
            close();
        }
    }

    /** Ends the connection in order. */
    public void close() throws IOException {
        connection.finish();
    }

    /** Ends the connection with a TCP reset. */
    public void reset() throws IOException {
        connection.reset();
    }
}
