package io.github.hfclient.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.function.Supplier;

/** An answer that arrives in pieces, or not to its end. */
final class SimulatedBody extends InputStream {
    private final Schedule schedule;
    private final Weather weather;
    private final Supplier<Duration> timeLeft;
    private final byte[] bytes;
    private final int cut;
    private final boolean stalls;
    private int place;
    private boolean closed;
    private boolean ended;
    private boolean done;
    private Runnable whenDone = () -> {};
    private Runnable whenBroken = () -> {};

    SimulatedBody(Schedule schedule, Weather weather, Supplier<Duration> timeLeft, byte[] bytes, Fault fault) {
        this.schedule = schedule;
        this.weather = weather;
        this.timeLeft = timeLeft;
        this.bytes = bytes;
        this.stalls = fault == Fault.STALLS;
        boolean cuts = stalls || fault == Fault.BREAKS_OFF;
        this.cut = cuts ? schedule.chance().nextInt(bytes.length + 1) : Integer.MAX_VALUE;
    }

    /** Does this when nobody reads it any more. */
    void whenDone(Runnable what) {
        whenDone = what;
    }

    /** Does this when it breaks off, or does not go on in time. */
    void whenBroken(Runnable what) {
        whenBroken = what;
    }

    private <E extends IOException> E broken(E why) {
        whenBroken.run();
        return why;
    }

    private void done() {
        if (!done) whenDone.run();
        done = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        schedule.step("reads", null);
        if (!ended) arrives();
        if (closed) throw new IOException("the answer was closed");
        if (place == cut) throw broken(new IOException("the connection broke"));
        if (place == bytes.length) return end();
        int most = Math.min(Math.min(length, cut - place), bytes.length - place);
        int count = 1 + schedule.chance().nextInt(most);
        System.arraycopy(bytes, place, target, offset, count);
        place += count;
        return count;
    }

    private int end() {
        ended = true;
        done();
        return -1;
    }

    /** The next piece may be there already. */
    private void arrives() throws IOException {
        boolean never = stalls && place == cut;
        if (!never && schedule.chance().nextInt(4) > 0) return;
        long left = timeLeft.get().toNanos();
        if (left <= 0) throw broken(new SocketTimeoutException("no time left"));
        long comes = never ? Fiber.NEVER : schedule.now() + weather.latency() / 4;
        long over = schedule.now() + Math.min(left, Fiber.NEVER - 1 - schedule.now());
        schedule.await("bytes", Math.min(comes, over), true, () -> closed);
        if (closed) return;
        if (Thread.currentThread().isInterrupted()) throw new ClosedByInterruptException();
        if (schedule.now() < comes) throw broken(new SocketTimeoutException("the answer did not end in time"));
    }

    @Override
    public void close() {
        closed = true;
        done();
    }

    /** Whether its end has been read. */
    boolean whole() {
        return ended;
    }

    boolean open() {
        return !closed && !ended;
    }
}
