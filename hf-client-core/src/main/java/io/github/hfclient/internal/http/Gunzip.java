package io.github.hfclient.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks all members of a gzip stream, and refuses what follows and is none. The JDK's own takes a pause between two members for
 * the end (before 23), and passes over anything else behind the last one.
 */
final class Gunzip extends GZIPInputStream {
    private static final int TRAILER = 8;

    private final Packed packed;
    private long filled;

    Gunzip(InputStream in) throws IOException {
        this(new Packed(in));
    }

    private Gunzip(Packed packed) throws IOException {
        super(packed);
        this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = packed.count;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        if (n < 0 && (behindTheLastMember() > 0 || packed.available() > 0)) {
            throw new ZipException("something follows that is not packed");
        }
        return n;
    }

    /** Bytes that were looked at and belong to no member; at the end the trailer is what was not inflated. */
    private long behindTheLastMember() {
        return inf.getRemaining() + (packed.count - filled) - TRAILER;
    }

    /** Counts what is read, and waits for a byte before it says that there is none. */
    private static final class Packed extends FilterInputStream {
        private long count;

        Packed(InputStream in) {
            super(new PushbackInputStream(in));
        }

        @Override
        public int available() throws IOException {
            int next = in.read();
            if (next >= 0) ((PushbackInputStream) in).unread(next);
            return next >= 0 ? 1 : 0;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) count++;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            if (n > 0) count += n;
            return n;
        }
    }
}
