package io.github.hfclient.internal.call;

import io.github.hfclient.Form;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.address.Tokens;
import io.github.hfclient.internal.lane.Lane;
import io.github.hfclient.internal.lane.Origin;
import io.github.hfclient.internal.limit.AttemptListener;
import io.github.hfclient.internal.limit.ClientLimits;
import io.github.hfclient.internal.limit.Permits;
import io.github.hfclient.internal.limit.RetryBudget;
import io.github.hfclient.internal.runtime.Cancellation;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.OpenWork;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.internal.secret.Secrets;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Calls for tests of those who judge what becomes of them; nobody sends them. */
final class Calls {
    private static final double NO_PACE = Double.POSITIVE_INFINITY;

    private final Time time = ManualTime.stepped();
    private final Tokens tokens = new Tokens(afresh -> null, Hosts.ROUTER, new Secrets());

    Call to(String url) {
        return call(url, Choice.NONE);
    }

    /** One whose caller said that the model may sleep. */
    Call waitingForModel(String url) {
        return call(url, Choice.NONE.waitingForModel());
    }

    private Call call(String url, Choice choice) {
        Ask ask = Ask.of("hello");
        return new Call(
                new Call.Surroundings(tokens, new Secrets(), new Telemetry(null), Map.of(), time),
                new Call.Asked(ask.task(), ask.body(), false, 1, AttemptListener.NOBODY),
                choice,
                new Target(URI.create(url), Form.ENVELOPE, "acme/m", true),
                new Lane(time, new ClientLimits(time, NO_PACE, null), origin()),
                limit -> ServerKind.UNKNOWN,
                Deadline.in(time, Duration.ofMinutes(2)),
                new Cancellation(new OpenWork()));
    }

    private Origin origin() {
        return new Origin(new Permits(time, 1), new RetryBudget(0));
    }
}
