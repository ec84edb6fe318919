package io.github.hfclient.wire;

import io.github.hfclient.HfException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call must come to when the server does the same to every request of it.
 *
 * @param answer the JSON of the answer, or the text of a stream, null if there must be none
 * @param failure the exact class of the failure, {@link HfException} for any, null if there must be an answer
 * @param words what the message must contain
 * @param fewest how many requests are sent at least
 * @param most how many requests are sent at most
 * @param shortest the shortest pause between two requests, in milliseconds
 * @param longest the longest one
 * @param end what ends the call
 */
record Expected(
        @Nullable String answer,
        @Nullable Class<? extends HfException> failure,
        List<String> words,
        int fewest,
        int most,
        long shortest,
        long longest,
        End end) {
    /** What ends a call. */
    enum End {
        /** It comes to its end by itself. */
        BY_ITSELF,
        /** The test moves the clock to the deadline while the body is awaited. */
        MANUAL_DEADLINE,
        /** The JDK's own clock, because the headers do not come. */
        REAL_DEADLINE,
        /** The test moves the clock while bytes that are no answer keep the reader busy. */
        BUSY_DEADLINE
    }

    static Expected answer(String text) {
        return new Expected(text, null, List.of(), 1, 1, 0, 0, End.BY_ITSELF);
    }

    /** A failure after exactly so many requests, one right after the other if no {@link #gaps} are said. */
    static Expected failure(Class<? extends HfException> kind, int requests) {
        return new Expected(null, kind, List.of(), requests, requests, 0, 0, End.BY_ITSELF);
    }

    static Expected timedOut(End end) {
        return failure(HfException.TimedOut.class, 1).endedBy(end);
    }

    Expected requests(int from, int to) {
        return new Expected(answer, failure, words, from, to, shortest, longest, end);
    }

    /** The pauses between the requests, in milliseconds. */
    Expected gaps(long from, long to) {
        return new Expected(answer, failure, words, fewest, most, from, to, end);
    }

    Expected saying(List<String> more) {
        return new Expected(answer, failure, more, fewest, most, shortest, longest, end);
    }

    Expected saying(String more) {
        return saying(List.of(more));
    }

    Expected endedBy(End other) {
        return new Expected(answer, failure, words, fewest, most, shortest, longest, other);
    }
}
