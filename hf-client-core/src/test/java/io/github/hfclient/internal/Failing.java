package io.github.hfclient.internal;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.Details;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.lane.Outcome.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Failures for tests of those who judge them. */
public final class Failing {
    private Failing() {}

    public static Outcome.Failed<Object> with(Kind kind, @Nullable Duration hint) {
        return new Outcome.Failed<>(kind, exception(kind.name()), hint);
    }

    public static HfException exception(String message) {
        Details details = new Details("test-task", "acme/m", "localhost", 503, null, null, "", null);
        return new HfException.ServerFailed(message, details, null);
    }
}
