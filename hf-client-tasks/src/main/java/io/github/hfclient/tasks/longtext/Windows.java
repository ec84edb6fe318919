package io.github.hfclient.tasks.longtext;

import io.github.hfclient.tasks.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a part of a text into windows of about the same length, in UTF-16 units: no longer than allowed, each beginning at
 * least the overlap before the end of the one before it.
 */
final class Windows {
    private final Seams seams;
    private final int end;
    private final int size;
    private final int overlap;

    private Windows(String text, int end, int size, int overlap) {
        this.seams = new Seams(text);
        this.end = end;
        this.size = size;
        this.overlap = overlap;
    }

    /** Cuts; the overlap must not be more than a quarter of the size, so that every window ends behind the one before it. */
    static List<Span> of(String text, Span part, int size, int overlap) {
        return new Windows(text, part.end(), size, overlap).cut(part.start());
    }

    private List<Span> cut(int first) {
        List<Span> windows = new ArrayList<>();
        int from = first;
        int to = endOf(from);
        for (; to < end; to = endOf(from)) {
            windows.add(new Span(from, to));
            from = overlap == 0 ? to : seams.start(Math.max(from + 1, to - size / 2), to - overlap);
        }
        windows.add(new Span(from, end));
        return windows;
    }

    private int endOf(int from) {
        int left = end - from;
        if (left <= size) return end;
        int windows = ceiling(left - overlap, size - overlap);
        int aim = overlap + ceiling(left - overlap, windows) + size / 8; // an eighth more for the end of the sentence
        return seams.end(from + size / 2, from + Math.min(size, aim));
    }

    private static int ceiling(int value, int divisor) {
        return (value + divisor - 1) / divisor;
    }
}
