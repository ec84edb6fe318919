package io.github.hfclient.json;

import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Floats as they come, whose room is used again for those of the next array. For one thread. */
final class Floats {
    private static final VarHandle LOWEST_FIRST =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private float[] values = new float[1024];
    private int size;

    void clear() {
        size = 0;
    }

    void add(float value) {
        if (size == values.length) values = Arrays.copyOf(values, size * 2);
        values[size++] = value;
    }

    float[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** Where the bytes of floats can be written to, the lowest of each first. */
    LittleEndian littleEndian() {
        return new LittleEndian();
    }

    final class LittleEndian extends OutputStream {
        private int bits;
        private int bytes;
        private boolean finite = true;

        /** Whether all floats had all their bytes and were finite. */
        boolean good() {
            return finite && bytes == 0;
        }

        @Override
        public void write(int b) {
            bits = bits >>> 8 | b << 24;
            bytes = bytes + 1 & 3;
            if (bytes == 0) add(bits);
        }

        @Override
        public void write(byte[] source, int from, int count) {
            int end = from + count;
            int at = from;
            while (bytes != 0 && at < end) write(source[at++]);
            for (; at + Float.BYTES <= end; at += Float.BYTES) add((int) LOWEST_FIRST.get(source, at));
            while (at < end) write(source[at++]);
        }

        private void add(int bits) {
            float value = Float.intBitsToFloat(bits);
            finite &= Float.isFinite(value);
            Floats.this.add(value);
        }
    }
}
