package io.github.hfclient.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A short ASCII text to look for in bytes, most of which need not be looked at (Horspool's way). */
final class Needle {
    private final byte[] text;
    private final int[] steps = new int[256];

    Needle(String ascii) {
        text = ascii.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(steps, text.length);
        for (int i = 0; i < text.length - 1; i++) steps[text[i] & 0xFF] = text.length - 1 - i;
    }

    boolean isIn(byte[] bytes, int offset, int length) {
        int end = offset + length - text.length;
        for (int at = offset; at <= end; at += steps[bytes[at + text.length - 1] & 0xFF]) {
            if (Arrays.equals(bytes, at, at + text.length, text, 0, text.length)) return true;
        }
        return false;
    }
}
