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

        @Description(Complaint.SEVERITIES) Optional<Severity> severity,

        @Description("Whether it was returned, or a refund or replacement is wanted")
        boolean wantsRefund) {

    static final String SEVERITIES = "high: burn, burnt, hot, smoke, dangerous, injured; "
            + "medium: leak, leaked, broke, broken, cracked, dead, stopped, returned; "
            + "low: annoying, fiddly, silly, headache, drip, colour";

    /** How bad it is. */
    enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }
}
