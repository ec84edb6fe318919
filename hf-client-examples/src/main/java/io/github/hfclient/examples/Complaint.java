package io.github.hfclient.examples;

import io.github.hfclient.tasks.records.Description;
import java.util.Optional;

/**
 * What a review complains of.
 *
 * @param problem the sentence that tells it
 * @param severity empty if the text does not tell
 */
record Complaint(
        String product,

        @Description("The sentence of the review that tells what is wrong")
        String problem,

        @Description(
                "low: annoying, fiddly, silly; medium: broken, broke, stopped, leaks; high: dangerous, injured, burnt, smoke")
        Optional<Severity> severity,

        @Description("Whether a refund or a replacement is asked for")
        boolean wantsRefund) {

    /** How bad it is. */
    enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }
}
