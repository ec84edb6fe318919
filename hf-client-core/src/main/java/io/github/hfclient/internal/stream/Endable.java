package io.github.hfclient.internal.stream;

import io.github.hfclient.internal.runtime.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Bytes of an answer for a reader that another thread may end while it waits for them. */
final class Endable extends InputStream {
    private final InputStream in;
    private final Cancellation running;

    Endable(InputStream in, Cancellation running) {
        this.in = in;
        this.running = running;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!running.enter()) throw new InterruptedIOException("ended before it was read");
        try {
            return in.read(target, offset, length);
        } finally {
            running.exit();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
