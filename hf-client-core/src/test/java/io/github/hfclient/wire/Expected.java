package io.github.hfclient.wire;

import io.github.hfclient.HfException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call must come to when the server does the same to every request of it.
 *
 * @param answer the JSON of the answer, null if there must be none
 * @param failure the exact class of the failure, {@link HfException} for any, null if there must be an answer
 * @param words what the message must contain
 * @param fewest how many requests are sent at least
 * @param most how many requests are sent at most
 * @param end what ends the call
 */
record Expected(
        @Nullable String answer,
        @Nullable Class<? extends HfException> failure,
        List<String> words,
        int fewest,
        int most,
        End end) {
    /** What ends a call. */
    enum End {
        /** It comes to its end by itself. */
        BY_ITSELF,
        /** The test moves the clock to the deadline while the body is awaited. */
        MANUAL_DEADLINE,
        /** The JDK's own clock, because the headers do not come. */
        REAL_DEADLINE
    }

    static Expected answer(String json) {
        return new Expected(json, null, List.of(), 1, 1, End.BY_ITSELF);
    }

    /** A failure after exactly so many requests. */
    static Expected failure(Class<? extends HfException> kind, int requests) {
        return new Expected(null, kind, List.of(), requests, requests, End.BY_ITSELF);
    }

    static Expected timedOut(End end) {
        return failure(HfException.TimedOut.class, 1).endedBy(end);
    }

    Expected requests(int from, int to) {
        return new Expected(answer, failure, words, from, to, end);
    }

    Expected saying(List<String> more) {
        return new Expected(answer, failure, more, fewest, most, end);
    }

    Expected saying(String more) {
        return saying(List.of(more));
    }

    Expected endedBy(End other) {
        return new Expected(answer, failure, words, fewest, most, other);
    }
}
