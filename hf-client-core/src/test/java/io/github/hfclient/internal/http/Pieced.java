package io.github.hfclient.internal.http;

import java.io.InputStream;
import java.util.function.IntSupplier;

/** Gives its bytes in pieces, as they may come from a network. */
final class Pieced extends InputStream {
    private final byte[] bytes;
    private final IntSupplier sizes;
    private int at;

    /** Pieces of these sizes; an endless source. */
    Pieced(byte[] bytes, IntSupplier sizes) {
        this.bytes = bytes;
        this.sizes = sizes;
    }

    /** Two pieces. */
    static Pieced cutAt(byte[] bytes, int place) {
        int[] sizes = {place, bytes.length - place};
        int[] next = {place == 0 ? 1 : 0};
        return new Pieced(bytes, () -> sizes[next[0]++]);
    }

    @Override
    public int read() {
        return at == bytes.length ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == bytes.length) return -1;
        int count = Math.min(Math.min(length, bytes.length - at), sizes.getAsInt());
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }
}
