package io.github.hfclient.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.testkit.Ask;

/** What the caller's own functions may throw. */
final class BatchFailures {
    private BatchFailures() {}

    static HfException.Details details(int status) {
        return new HfException.Details("test-task", "acme/m", "localhost", status, null, null, "", null);
    }

    /** Throws anything from where nothing is declared, as other languages do. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <E extends Throwable> Ask sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
