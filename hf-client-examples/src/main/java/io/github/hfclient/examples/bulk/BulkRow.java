package io.github.hfclient.examples.bulk;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A generated review. The same number always has the same text, so that a run can go on where one before it ended.
 *
 * @param number from 1
 */
record BulkRow(long number, String text) {

    private static final List<String> OPINIONS = List.of(
            "I love it, it works well",
            "it is broken and I hate it",
            "it stands on the desk",
            "great value, I am happy",
            "awful, it leaks");

    /** So many rows, each made when it is wanted; no two have the same text. */
    static Stream<BulkRow> generated(long rows) {
        return LongStream.rangeClosed(1, rows).mapToObj(BulkRow::of);
    }

    private static BulkRow of(long number) {
        String opinion = OPINIONS.get((int) (number % OPINIONS.size()));
        return new BulkRow(number, "Order " + number + ": " + opinion + ".");
    }
}
