package io.github.hfclient.internal.http;

import io.github.hfclient.internal.runtime.Time;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream that waits no longer than the call may. The connection keeps only a few buffers ahead of the
 * reader, so memory is bounded, and a small answer arrives without being asked for again; closing early cancels the subscription, which frees the
 * connection. A connection that is kept for the next call keeps this, too: what is over lets go of all that belongs to its call.
 */
final class RawBody extends InputStream implements BodySubscriber<InputStream> {
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);
    private static final int AHEAD = 16; // deliveries of 16 KB at most

    private final Time.Monitor monitor;
    private final ArrayDeque<ByteBuffer> arrived = new ArrayDeque<>(2);
    private Supplier<Duration> timeLeft;
    private Runnable over;
    private volatile ByteBuffer current = NONE;
    private volatile Flow.@Nullable Subscription subscription;
    private @Nullable Throwable failure;
    private int expected; // deliveries that were asked for and have not come
    private long announced = -1;
    private long count;
    private boolean complete;
    private boolean closed;

    /**
     * A body that has not begun.
     *
     * @param over run once, when nothing more is read of it
     */
    RawBody(Time time, Supplier<Duration> timeLeft, Runnable over) {
        this.monitor = time.monitor();
        this.timeLeft = timeLeft;
        this.over = over;
    }

    /** How many bytes there must be. */
    void announce(long bytes) {
        locked(() -> announced = bytes);
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        locked(() -> {
            subscription = given;
            expected = AHEAD;
        });
        if (closed()) given.cancel(); // whoever asked was gone before the body began
        else given.request(AHEAD);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        boolean readable = taken(buffers);
        if (closed()) cancel();
        else if (!readable) askForMore(); // an empty delivery is one, too, and a reader that waits does not ask
    }

    /** Whether there is something to read. */
    private boolean taken(List<ByteBuffer> buffers) {
        monitor.lock();
        try {
            expected--;
            for (ByteBuffer buffer : buffers) count += buffer.remaining();
            if (!closed) arrived.addAll(buffers);
            monitor.signalAll();
            return !arrived.isEmpty();
        } finally {
            monitor.unlock();
        }
    }

    @Override
    public void onError(Throwable cause) {
        locked(() -> failure = cause);
    }

    @Override
    public void onComplete() {
        locked(() -> {
            complete = announced < 0 || announced == count;
            if (!complete) failure = new EOFException(count + " bytes came, " + announced + " were announced");
        });
    }

    private boolean closed() {
        monitor.lock();
        try {
            return closed;
        } finally {
            monitor.unlock();
        }
    }

    private void locked(Runnable change) {
        monitor.lock();
        try {
            change.run();
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        ByteBuffer from = more();
        return from == null ? -1 : from.get() & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        ByteBuffer from = more();
        if (from == null) return -1;
        int count = Math.min(length, from.remaining());
        from.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return current.remaining();
    }

    /** A buffer that holds something; null at the end. */
    private @Nullable ByteBuffer more() throws IOException {
        ByteBuffer from = current;
        while (!from.hasRemaining()) {
            ByteBuffer next = next();
            if (next == null) return null;
            from = next;
            current = next;
        }
        return from;
    }

    private @Nullable ByteBuffer next() throws IOException {
        try {
            ByteBuffer next = awaited();
            if (next == null) letGo();
            else askForMore();
            return next;
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            close();
            throw e;
        }
    }

    private @Nullable ByteBuffer awaited() throws IOException {
        monitor.lock();
        try {
            while (arrived.isEmpty() && !ended()) await(timeLeft());
            if (!complete) timeLeft(); // bytes that come without end must not outlast the call either
            return arrived.poll();
        } finally {
            monitor.unlock();
        }
    }

    private void askForMore() {
        int more = missing();
        Flow.Subscription open = subscription;
        if (more > 0 && open != null) open.request(more);
    }

    /**
     * How many deliveries to ask for. That, like {@link #close}, is done without the lock: the connection calls back while it
     * holds a lock of its own.
     */
    private int missing() {
        monitor.lock();
        try {
            int ahead = expected + arrived.size();
            if (complete || ahead > AHEAD / 2) return 0;
            expected += AHEAD - ahead;
            return AHEAD - ahead;
        } finally {
            monitor.unlock();
        }
    }

    private boolean ended() throws IOException {
        if (closed) throw new IOException("the answer was closed");
        if (failure != null) throw new IOException(failure.getMessage(), failure);
        return complete;
    }

    private long timeLeft() throws IOException {
        long left = timeLeft.get().toNanos();
        if (left <= 0) throw new SocketTimeoutException("the answer did not end in time");
        return left;
    }

    private void await(long nanos) throws IOException {
        try {
            monitor.await(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    /**
     * Cancels within one more delivery if there is one. Elsewhere, with HTTP/2 on a JDK without JDK-8342075 (before 17.0.17 and
     * 21.0.8), what has arrived unasked would stay, and take up room in the window of the connection until there is none left.
     */
    @Override
    public void close() {
        Flow.Subscription open = ending();
        if (open != null) {
            open.request(1);
            open.cancel();
        }
        letGo();
    }

    private void cancel() {
        Flow.Subscription open = subscription;
        if (open != null) open.cancel();
    }

    /** What is left to cancel; null if there is nothing any more, or not yet. */
    private Flow.@Nullable Subscription ending() {
        monitor.lock();
        try {
            if (closed || complete) return null;
            closed = true;
            monitor.signalAll();
            return subscription;
        } finally {
            monitor.unlock();
        }
    }

    /** What is still to be done is done without the lock: it may call back. */
    private void letGo() {
        emptied().run();
    }

    /** Who reads on after something was left unread must not take that for the end. */
    private Runnable emptied() {
        monitor.lock();
        try {
            closed |= !complete || !arrived.isEmpty() || current.hasRemaining();
            arrived.clear();
            current = NONE;
            timeLeft = () -> Duration.ZERO;
            Runnable last = over;
            over = () -> {};
            return last;
        } finally {
            monitor.unlock();
        }
    }
}
