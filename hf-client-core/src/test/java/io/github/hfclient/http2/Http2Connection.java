package io.github.hfclient.http2;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;
import wiremock.org.eclipse.jetty.http.MetaData;
import wiremock.org.eclipse.jetty.http2.hpack.HpackDecoder;
import wiremock.org.eclipse.jetty.http2.hpack.HpackException;

/** One connection of a client: a thread that reads the frames, and one for each request that is answered. */
final class Http2Connection {
    private static final int PREFACE = 24;
    private static final int WINDOW = 65_535;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Http2Gateway gateway;
    private final Http2Gateway.Deed deed;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore window = new Semaphore(WINDOW);
    private final Map<Integer, Http2Stream> streams = new ConcurrentHashMap<>();
    private final HpackDecoder headers = new HpackDecoder(1 << 16, System::nanoTime);
    private int initialWindow = WINDOW;

    Http2Connection(SSLSocket socket, Http2Gateway gateway, Http2Gateway.Deed deed) throws IOException {
        this.gateway = gateway;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        this.deed = deed;
    }

    void serve() throws IOException {
        try {
            in.readNBytes(PREFACE);
            send(Frame.of(Frame.SETTINGS, 0));
            while (true) take(Frame.read(in));
        } finally {
            streams.values().forEach(Http2Stream::leave);
        }
    }

    private void take(Frame frame) throws IOException {
        switch (frame.type()) {
            case Frame.HEADERS -> begin(frame);
            case Frame.DATA -> more(frame);
            case Frame.RESET -> leave(frame.stream());
            case Frame.SETTINGS -> settings(frame);
            case Frame.WINDOW -> widen(frame);
            case Frame.PING -> {
                if (!frame.has(Frame.ACK)) send(frame.with(Frame.ACK));
            }
            default -> {} // priorities, farewells
        }
    }

    private void begin(Frame frame) throws IOException {
        Http2Stream stream = new Http2Stream(this, frame.stream(), request(frame.payload()), initialWindow);
        streams.put(frame.stream(), stream);
        gateway.began();
        if (frame.has(Frame.END_STREAM)) answer(stream);
    }

    private MetaData.Request request(byte[] block) throws IOException {
        try {
            return (MetaData.Request) headers.decode(ByteBuffer.wrap(block));
        } catch (HpackException e) {
            throw new IOException(e);
        }
    }

    private void more(Frame frame) {
        Http2Stream stream = streams.get(frame.stream());
        if (stream == null) return;
        stream.received(frame.payload());
        if (frame.has(Frame.END_STREAM)) answer(stream);
    }

    private void answer(Http2Stream stream) {
        stream.answeredBy(Http2Gateway.thread("answers", () -> stream.answer(deed)));
    }

    private void leave(int id) {
        Http2Stream stream = streams.remove(id);
        if (stream != null) stream.leave();
    }

    private void settings(Frame frame) throws IOException {
        if (frame.has(Frame.ACK)) return;
        initialWindow = frame.initialWindow(initialWindow);
        send(Frame.of(Frame.SETTINGS, 0).with(Frame.ACK));
    }

    private void widen(Frame frame) {
        Http2Stream stream = streams.get(frame.stream());
        if (frame.stream() == 0) window.release(frame.number());
        else if (stream != null) stream.widen(frame.number());
    }

    /** Waits until the client takes so many bytes more. */
    void claim(int bytes) throws InterruptedException {
        window.acquire(bytes);
    }

    void send(Frame frame) throws IOException {
        writing.lock();
        try {
            frame.write(out);
        } finally {
            writing.unlock();
        }
    }
}
