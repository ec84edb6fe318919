package io.github.hfclient.internal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a file into its lines, reading it once from front to back. */
final class FileLines {
    /** What is done with a line. */
    interface Each {
        /** Takes note of a line, given without its end; the array is used again. */
        void line(long place, byte[] line, int length);
    }

    private final Each each;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long place;

    private FileLines(Each each) {
        this.each = each;
    }

    /** Shows all lines that have an end, and says where the last of them ends. */
    static long read(InputStream in, Each each) throws IOException {
        FileLines lines = new FileLines(each);
        byte[] some = new byte[1 << 16];
        for (int n; (n = in.read(some)) >= 0; ) lines.more(some, n);
        return lines.place;
    }

    private void more(byte[] some, int count) {
        int from = 0;
        for (int at = 0; at < count; at++) {
            if (some[at] != '\n') continue;
            keep(some, from, at);
            each.line(place, line, length);
            place += length + 1;
            length = 0;
            from = at + 1;
        }
        keep(some, from, count);
    }

    private void keep(byte[] some, int from, int to) {
        int needed = length + to - from;
        if (needed > line.length) line = Arrays.copyOf(line, Math.max(needed, line.length * 2));
        System.arraycopy(some, from, line, length, to - from);
        length = needed;
    }
}
