package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import java.io.Serializable;

/**
 * A part of a text, from {@code start} up to but not including {@code end}; what it counts is said where it is used.
 *
 * @param start 0 or more
 * @param end {@code start} or more
 */
public record Span(int start, int end) implements Serializable {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if start is negative or behind end
     */
    public Span {
        Require.range("start", start, 0, Integer.MAX_VALUE);
        Require.range("end", end, start, Integer.MAX_VALUE);
    }
}
