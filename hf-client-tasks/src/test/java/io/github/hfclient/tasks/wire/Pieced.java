package io.github.hfclient.tasks.wire;

import java.io.InputStream;
import java.util.random.RandomGenerator;

/** Bytes that arrive in pieces of random sizes, often of one byte. */
public final class Pieced extends InputStream {
    private final byte[] bytes;
    private final RandomGenerator random;
    private int at;

    public Pieced(byte[] bytes, RandomGenerator random) {
        this.bytes = bytes;
        this.random = random;
    }

    @Override
    public int read() {
        return at == bytes.length ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == bytes.length) return -1;
        int size = random.nextBoolean() ? 1 : 1 + random.nextInt(2000);
        int count = Math.min(Math.min(length, bytes.length - at), size);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }
}
