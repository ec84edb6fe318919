package io.github.hfclient.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * One accepted connection. Its thread only reads, so that it notices at once when the client leaves; a second thread
 * answers, and is interrupted then.
 */
final class Connection {

    private final HostileServer server;
    private final Traffic traffic;
    private final int number;
    private final Socket raw;
    private final Socket socket;
    private final ExecutorService answers;
    private int turn;

    Connection(HostileServer server, Traffic traffic, int number, Socket raw, Socket socket) {
        this.server = server;
        this.traffic = traffic;
        this.number = number;
        this.raw = raw;
        this.socket = socket;
        this.answers = Executors.newSingleThreadExecutor(task -> server.thread("answers-" + number, task));
    }

    /** Reads requests until the client or the server ends the connection. */
    void serve() {
        try (InputStream in = socket.getInputStream()) {
            read(in);
        } catch (IOException | RejectedExecutionException e) {
            // The client left, or a trouble closed the connection: both are ordinary here.
        } finally {
            close();
        }
    }

    /** A defect is told before the connection ends, so that who sees the end finds it. */
    private void read(InputStream in) throws IOException {
        try {
            for (int first = in.read(); first >= 0; first = in.read()) {
                traffic.began(this);
                ReceivedRequest request = traffic.received(number, turn++, RequestText.read(first, in));
                answers.execute(() -> answer(request));
            }
        } catch (RejectedExecutionException e) {
            throw e;
        } catch (RuntimeException e) {
            server.defect("reading from " + this, e);
        }
    }

    private void answer(ReceivedRequest request) {
        try {
            server.troubleFor(request).meet(new Exchange(server, this, request));
            traffic.answered(this);
        } catch (IOException | InterruptedException e) {
            close();
        } catch (RuntimeException | Error e) {
            server.defect(request, e);
            close();
        }
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** Ends the connection in order, over TLS with its own farewell. For the thread that answers. */
    void finish() throws IOException {
        socket.close();
        close();
    }

    /** Ends the connection from any thread, also while another one is stuck in a write. */
    void close() {
        answers.shutdownNow();
        try {
            raw.close();
        } catch (IOException e) {
            server.defect("closing connection " + number, e);
        }
        traffic.closed(this);
    }

    /** Ends the connection with a TCP reset: what has been written may be lost. */
    void reset() throws IOException {
        raw.setSoLinger(true, 0);
        close();
    }

    @Override
    public String toString() {
        return "connection " + number;
    }
}
