package io.github.hfclient.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Several sources read one after the other. */
record JoinedSource(List<ByteSource> parts) implements ByteSource {
    @Override
    public InputStream open() {
        return new Opened(parts.iterator());
    }

    @Override
    public long length() {
        return parts.stream().anyMatch(part -> part.length() < 0)
                ? -1
                : parts.stream().mapToLong(ByteSource::length).sum();
    }

    /** Opens each part when it is its turn: a request with many files holds one of them open. */
    private static final class Opened extends InputStream {
        private final Iterator<ByteSource> left;
        private InputStream part = InputStream.nullInputStream();

        Opened(Iterator<ByteSource> left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int read = part.read();
            while (read < 0 && next()) read = part.read();
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = part.read(target, offset, length);
            while (read < 0 && next()) read = part.read(target, offset, length);
            return read;
        }

        private boolean next() throws IOException {
            if (!left.hasNext()) return false;
            part.close();
            part = left.next().open();
            return true;
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }
}
