package io.github.hfclient.internal;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.Details;
import io.github.hfclient.internal.Outcome.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Failures for tests of those who judge them. */
final class Failing {
    private Failing() {}

    static Outcome.Failed<Object> with(Kind kind, @Nullable Duration hint) {
        return new Outcome.Failed<>(kind, exception(kind.name()), hint);
    }

    static HfException exception(String message) {
        Details details = new Details("test-task", "acme/m", "localhost", 503, null, null, "", null);
        return new HfException.ServerFailed(message, details, null);
    }
}
