package io.github.hfclient.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that can be opened anew for every attempt of a call. Must be safe for use by several threads; a stream that
 * {@link #open()} returned belongs to its caller, who closes it.
 */
public interface ByteSource {
    /**
     * A new stream over the bytes, from the first on.
     *
     * @throws IOException if the bytes cannot be read
     */
    InputStream open() throws IOException;

    /** The number of bytes, or -1 if it is not known before they are read. */
    default long length() {
        return -1;
    }

    /** Bytes in memory; the array is not copied and must not change. Equal to others of the same content; serializable. */
    static ByteSource of(byte[] bytes) {
        return new Bytes(bytes);
    }
}
