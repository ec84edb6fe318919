package io.github.hfclient.wire;

import io.github.hfclient.HfException;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Framing;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;

/**
 * What a batch of two lists of three rows must come to when every row meets the same trouble, which is the same for all rows: what a
 * call of one row comes to. It differs in the number of requests and in its patience.
 *
 * @param row what becomes of each row
 * @param fewest how many requests are sent at least
 * @param most how many requests are sent at most
 * @param shortest how long the run takes at least
 * @param longest how long the run takes at most
 */
record ExpectedBatch(Expected row, int fewest, int most, Duration shortest, Duration longest) {
    static ExpectedBatch of(Trouble trouble) {
        return of(Expectations.of(trouble), trouble instanceof Cuts || trouble instanceof Framing);
    }

    /** When each row comes to this, and a connection that closes may be noticed by the next request. */
    static ExpectedBatch of(Expected row, boolean closes) {
        if (row.failure() == null) return soon(row, 7, closes ? 16 : 8);
        return failed(row, closes);
    }

    ExpectedBatch over(Wire wire, Trouble trouble) {
        return new ExpectedBatch(Wires.over(wire, trouble, row), fewest, most, shortest, longest);
    }

    private static ExpectedBatch failed(Expected row, boolean closes) {
        return switch (row.failure().getSimpleName()) {
            case "AccessDenied", "OutOfCredits", "NotFound", "Rejected" ->
                soon(row, 1, 1); // no other row would fare better
            case "InvalidInput" -> soon(row, 5, 5); // halves down to single rows, which fail alike
            case "UnreadableAnswer" ->
                soon(row, 4, closes ? 8 : 4); // the list may be the reason, so each row is asked about alone
            case "HfException" -> new ExpectedBatch(row, 1, 60, Duration.ZERO, untilTheLast());
            default ->
                row.most() == 1 && row.failure() == HfException.RateLimited.class ? soon(row, 1, 1) : patient(row);
        };
    }

    private static ExpectedBatch soon(Expected row, int fewest, int most) {
        return new ExpectedBatch(row, fewest, most, Duration.ZERO, Duration.ofSeconds(5));
    }

    private static ExpectedBatch patient(Expected row) {
        Duration longestHint = Duration.ofMillis(row.shortest()); // one that reaches beyond the patience ends the run
        return new ExpectedBatch(row, 2, 60, Meeting.PATIENCE.minus(longestHint), untilTheLast());
    }

    /** The patience of the batch, and the calls that were under way when it ended. */
    private static Duration untilTheLast() {
        return Meeting.PATIENCE.plus(Meeting.LIMIT).plus(Meeting.LIMIT);
    }
}
