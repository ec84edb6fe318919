package io.github.hfclient.examples.doctor;

import java.time.Duration;

/**
 * How one task did.
 *
 * @param note what is new in the shape, or why there is no answer; empty if all is as known
 * @param took waits included
 */
record Verdict(String task, String model, Outcome outcome, String note, Duration took) {

    enum Outcome {
        /** The record was made, and every place of the answer is known. */
        AS_KNOWN("as known"),
        /** The record was made, of an answer with places that no test has. */
        NEW_SHAPE("new shape"),
        /** The answer came and is none of the task: the library or the model changed. */
        UNREADABLE("UNREADABLE"),
        /** There was no answer. */
        REFUSED("no answer"),
        /** It was not asked, because what stopped an earlier one stops all. */
        NOT_ASKED("not asked");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
