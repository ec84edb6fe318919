package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text, from {@code start} up to but not including {@code end}; what it counts is said where it is used.
 *
 * @param start 0 or more
 * @param end {@code start} or more
 */
public record Span(int start, int end) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if start is negative or behind end
     */
    public Span {
        Require.range("start", start, 0, Integer.MAX_VALUE);
        Require.range("end", end, start, Integer.MAX_VALUE);
    }

    /** From the offsets of an answer, of which servers leave out both or none. */
    public static @Nullable Span orNull(JsonIn in, @Nullable Integer start, @Nullable Integer end) {
        if (start == null && end == null) return null;
        if (start == null || end == null || start < 0 || start > end) throw in.unexpected("0 <= start <= end");
        return new Span(start, end);
    }

    public Span upTo(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
