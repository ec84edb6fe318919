package io.github.hfclient.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** The base64 text of other bytes, encoded a chunk at a time, so that a large file never lies in memory as a whole. */
record Base64Source(ByteSource bytes) implements ByteSource {
    private static final int CHUNK = 3 * 4096; // a multiple of 3, so that only the last chunk is padded

    @Override
    public InputStream open() throws IOException {
        return new Encoded(bytes.open());
    }

    @Override
    public long length() {
        long plain = bytes.length();
        return plain < 0 ? -1 : (plain + 2) / 3 * 4;
    }

    private static final class Encoded extends InputStream {
        private final InputStream plain;
        private byte[] encoded = new byte[0];
        private int next;

        Encoded(InputStream plain) {
            this.plain = plain;
        }

        @Override
        public int read() throws IOException {
            return fill() ? encoded[next++] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) return 0;
            if (!fill()) return -1;
            int count = Math.min(length, encoded.length - next);
            System.arraycopy(encoded, next, target, offset, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (next < encoded.length) return true;
            encoded = Base64.getEncoder().encode(plain.readNBytes(CHUNK));
            next = 0;
            return encoded.length > 0;
        }

        @Override
        public void close() throws IOException {
            plain.close();
        }
    }
}
