package io.github.hfclient.internal.http;

import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.json.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, read as the connection asks for it, by a thread of the client: a slow file holds none of
 * {@code java.net.http}. That keeps the request for as long as its connection lives, so what is over lets go of file and data.
 */
final class Upload implements BodyPublisher {
    private static final int PIECE = 64 << 10;
    private static final int SMALL = 64 << 10;

    private final long length;
    private final Executor threads;
    private final Set<Sending> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ByteSource source;

    private Upload(ByteSource source, long length, Executor threads) {
        this.source = source;
        this.length = length;
        this.threads = threads;
    }

    /** What is short is read here and now. */
    static Upload of(ByteSource source, Executor threads) throws IOException {
        long length = source.length();
        if (length < 0 || length > SMALL) return new Upload(source, length, threads);
        byte[] all = all(source);
        return new Upload(ByteSource.of(all), all.length, Runnable::run);
    }

    private static byte[] all(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> connection) {
        Sending sending = new Sending(Objects.requireNonNull(connection, "connection"));
        open.add(sending);
        connection.onSubscribe(sending);
        if (source == null) sending.abort(); // closed in this very moment
    }

    /** The request is over; what was not sent is not sent any more. */
    void close() {
        source = null;
        open.forEach(Sending::abort);
    }

    /** Reads for one subscriber. The last who uses the stream closes it, and tells what went wrong. */
    private final class Sending implements Flow.Subscription, Runnable {
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger users = new AtomicInteger(1);
        private final AtomicBoolean over = new AtomicBoolean();
        private final Flow.Subscriber<? super ByteBuffer> connection;
        private @Nullable InputStream in;
        private volatile @Nullable Exception failure;
        private final AtomicLong sent = new AtomicLong();

        Sending(Flow.Subscriber<? super ByteBuffer> connection) {
            this.connection = connection;
        }

        @Override
        public void request(long more) {
            if (more <= 0) fail(new IllegalArgumentException("request(" + more + "): not a positive number"));
            else if (demand.getAndUpdate(asked -> saturated(asked + more)) == 0) threads.execute(this);
        }

        private static long saturated(long sum) {
            return sum < 0 ? Long.MAX_VALUE : sum;
        }

        @Override
        public void run() {
            if (users.getAndUpdate(n -> n == 0 ? 0 : n + 1) == 0) return;
            try {
                while (!over.get() && sendPiece() && demand.decrementAndGet() > 0) {}
            } catch (IOException | RuntimeException e) {
                fail(e);
            } finally {
                leave();
            }
        }

        /** False after the last piece. */
        private boolean sendPiece() throws IOException {
            byte[] piece = stream().readNBytes(PIECE);
            if (over.get()) return false;
            long soFar = sent.addAndGet(piece.length);
            boolean last = piece.length == 0 || (length >= 0 && soFar >= length);
            if (last && isLonger()) throw new IOException("the body is longer than the " + length + " bytes it said");
            if (piece.length > 0) connection.onNext(ByteBuffer.wrap(piece));
            if (last && end()) connection.onComplete();
            return !last;
        }

        private boolean isLonger() throws IOException {
            return length >= 0 && (sent.get() > length || stream().read() >= 0);
        }

        private InputStream stream() throws IOException {
            InputStream opened = in;
            ByteSource from = source;
            if (opened == null && from == null) throw new IOException("the request is over");
            if (opened == null) opened = Objects.requireNonNull(from).open();
            in = opened;
            return opened;
        }

        /** An answer may come before the last byte is known to be the last. */
        void abort() {
            if (sent.get() != length) fail(new IOException("the request is over"));
        }

        private void fail(Exception why) {
            failure = why;
            end();
        }

        @Override
        public void cancel() {
            end();
        }

        /** Whether it had not ended before. */
        private boolean end() {
            if (over.getAndSet(true)) return false;
            open.remove(this);
            leave();
            return true;
        }

        private void leave() {
            if (users.decrementAndGet() > 0) return;
            InputStream opened = in;
            in = null;
            try {
                if (opened != null) opened.close();
            } catch (IOException e) {
                ClientLog.LOG.debug("closing a body failed: {}", e.getClass().getName());
            }
            Exception why = failure;
            if (why != null) connection.onError(why);
        }
    }
}
