package io.github.hfclient.http2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.http.MetaData;

/** One request and its answer. */
final class Http2Stream {
    static final int INTERNAL_ERROR = 2;

    private static final int PIECE = 16_384;

    private final Http2Connection connection;
    private final int id;
    private final MetaData.Request request;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Semaphore window;
    private volatile @Nullable Thread answering;
    private volatile Runnable leaving = () -> {};
    private volatile boolean left;

    Http2Stream(Http2Connection connection, int id, MetaData.Request request, int window) {
        this.connection = connection;
        this.id = id;
        this.request = request;
        this.window = new Semaphore(window);
    }

    int id() {
        return id;
    }

    MetaData.Request request() {
        return request;
    }

    byte[] body() {
        return body.toByteArray();
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    boolean wantsEvents() {
        return "text/event-stream".equals(request.getFields().get("accept"));
    }

    void received(byte[] bytes) {
        body.writeBytes(bytes);
    }

    void widen(int bytes) {
        window.release(bytes);
    }

    void answeredBy(Thread thread) {
        answering = thread;
        if (left) thread.interrupt();
    }

    /** What to do besides when the client leaves. */
    void whenLeft(Runnable deed) {
        leaving = deed;
        if (left) deed.run();
    }

    /** The client wants no more of it. */
    void leave() {
        left = true;
        leaving.run();
        Thread thread = answering;
        if (thread != null) thread.interrupt();
    }

    void answer(Http2Gateway.Deed deed) {
        try {
            deed.on(this);
        } catch (IOException | InterruptedException e) {
            if (!left) reset();
        }
    }

    private void reset() {
        try {
            send(Frame.reset(id, INTERNAL_ERROR));
        } catch (IOException e) {
            leave();
        }
    }

    void head(int status, List<Map.Entry<String, String>> headers) throws IOException {
        send(Frame.of(Frame.HEADERS, id, block(status, headers)).with(Frame.END_HEADERS));
    }

    static byte[] block(int status, List<Map.Entry<String, String>> headers) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(Frame.literal(":status", String.valueOf(status)));
        for (Map.Entry<String, String> header : headers) {
            block.writeBytes(Frame.literal(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        }
        return block.toByteArray();
    }

    void data(byte[] bytes, int count) throws IOException, InterruptedException {
        for (int from = 0; from < count; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(count, from + PIECE));
            window.acquire(piece.length);
            connection.claim(piece.length);
            send(Frame.of(Frame.DATA, id, piece));
        }
    }

    void end() throws IOException {
        send(Frame.of(Frame.DATA, id).with(Frame.END_STREAM));
    }

    void send(Frame frame) throws IOException {
        connection.send(frame);
    }
}
