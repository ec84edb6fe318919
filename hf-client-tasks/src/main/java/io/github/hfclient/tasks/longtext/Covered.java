package io.github.hfclient.tasks.longtext;

import io.github.hfclient.Item;
import io.github.hfclient.Require;
import io.github.hfclient.tasks.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The answer about a long text, and which parts of the text it is about.
 *
 * <pre>{@code
 * if (!found.complete()) log.warn("{} of {} characters were read", found.charactersCovered(), found.characters());
 * }</pre>
 *
 * @param answer made of the answers about all windows that have one
 * @param characters the length of the text, in UTF-16 units as {@link String#length()}
 * @param windows the parts that were asked about, in the order of the text, at least one of them answered; where they overlap
 *     they count as they are. White space of the length of a window is not asked about
 * @param <R> the answer
 */
public record Covered<R>(R answer, int characters, List<Window> windows) implements Serializable {
    /**
     * A part of the text that was asked about.
     *
     * @param place its place, in UTF-16 units
     * @param failure why there is no answer about it; null if there is one
     */
    public record Window(Span place, @Nullable RuntimeException failure) implements Serializable {
        /**
         * Checks the place.
         *
         * @throws IllegalArgumentException if it is null
         */
        public Window {
            Require.present("place", place);
        }

        /** Whether there is an answer about it. */
        public boolean answered() {
            return failure == null;
        }
    }

    /**
     * Copies the windows.
     *
     * @throws IllegalArgumentException if an argument is null or characters is negative
     */
    public Covered {
        Require.present("answer", answer);
        Require.range("characters", characters, 0, Integer.MAX_VALUE);
        windows = List.copyOf(Require.present("windows", windows));
    }

    static <R> Covered<R> of(R answer, LongText text, List<? extends Item<Span, ?>> items) {
        List<Window> windows = new ArrayList<>();
        for (Item<Span, ?> item : items) {
            windows.add(new Window(item.input(), item.failure().orElse(null)));
        }
        return new Covered<>(answer, text.text().length(), windows);
    }

    /** Whether no part of the text is missing. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** The windows without an answer. */
    public List<Window> failed() {
        return windows.stream().filter(window -> !window.answered()).toList();
    }

    /** The parts of the text that the answer knows nothing of: in windows that failed and in no other. */
    public List<Span> missing() {
        BitSet unread = unread();
        List<Span> parts = new ArrayList<>();
        for (int start = unread.nextSetBit(0); start >= 0; start = unread.nextSetBit(start)) {
            int end = unread.nextClearBit(start);
            parts.add(new Span(start, end));
            start = end;
        }
        return parts;
    }

    /** How much of the text the answer is about, in UTF-16 units. */
    public int charactersCovered() {
        return characters - unread().cardinality();
    }

    private BitSet unread() {
        BitSet unread = new BitSet();
        places(window -> !window.answered()).forEach(place -> unread.set(place.start(), place.end()));
        places(Window::answered).forEach(place -> unread.clear(place.start(), place.end()));
        return unread;
    }

    private List<Span> places(Predicate<Window> wanted) {
        return windows.stream().filter(wanted).map(Window::place).toList();
    }
}
