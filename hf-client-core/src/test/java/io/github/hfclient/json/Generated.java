package io.github.hfclient.json;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes made while they are read, which counts how many were and how many streams are open. */
final class Generated implements ByteSource {
    final AtomicLong given = new AtomicLong();
    final AtomicInteger open = new AtomicInteger();
    private final long length;

    Generated(long length) {
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() {
        open.incrementAndGet();
        return new InputStream() {
            private long at;
            private boolean closed;

            @Override
            public int read() {
                if (at == length) return -1;
                given.incrementAndGet();
                return (int) (at++ & 0xFF);
            }

            @Override
            public int read(byte[] target, int offset, int size) {
                if (at == length) return -1;
                int count = (int) Math.min(size, length - at);
                for (int i = 0; i < count; i++) target[offset + i] = (byte) (at + i);
                at += count;
                given.addAndGet(count);
                return count;
            }

            @Override
            public void close() {
                if (!closed) open.decrementAndGet();
                closed = true;
            }
        };
    }
}
