package io.github.hfclient.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes in memory. */
final class Bytes implements ByteSource, Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] array;

    Bytes(byte[] array) {
        this.array = array;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(array);
    }

    @Override
    public long length() {
        return array.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
