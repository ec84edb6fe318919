package io.github.hfclient.internal.call;

import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.limit.NotBefore;
import io.github.hfclient.internal.runtime.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a failed attempt is made again, and when. Pure: no clock, no sleep, no chance of its own. */
public final class RetryRule {
    private static final Duration SHORTEST_PROBE = Duration.ofMillis(250);
    /** However short a pause the server asks for: it may ask for a millisecond, again and again. */
    private static final int FREE_HINTED = 20;

    private static final Duration LONGEST_JITTER = Duration.ofSeconds(1);

    /** What to do after a failed attempt. */
    sealed interface Verdict {
        /** The failure is final. */
        enum Stop implements Verdict {
            STOP
        }

        /**
         * Try again.
         *
         * @param after how long to wait first
         * @param free whether this costs neither an attempt nor the budget, because the server asked for the wait
         */
        record Again(Duration after, boolean free) implements Verdict {}
    }

    private final Settings settings;

    public RetryRule(Settings settings) {
        this.settings = settings;
    }

    /**
     * The verdict on an attempt.
     *
     * @param left the time that the call still has
     * @param random uniform in [0, 1)
     */
    Verdict after(Outcome.Failed<?> failed, Attempts before, boolean costly, Duration left, double random) {
        Verdict verdict = wish(failed, before, costly, left, random);
        if (!(verdict instanceof Verdict.Again again)) return verdict;
        boolean tooMany = !again.free() && before.counted() + 1 >= settings.attempts;
        return tooMany || again.after().compareTo(left) >= 0 ? Verdict.Stop.STOP : again;
    }

    /**
     * How long the answer to the next attempt may take to begin, so that a connection that never answers leaves time for another
     * one; null for as long as the call has. Only once, and never where that would have the work done twice.
     */
    @Nullable
    Duration patience(Attempts before, boolean costly, boolean waitsForModel, Duration left) {
        boolean another = before.counted() + 1 < settings.attempts;
        return costly || waitsForModel || before.shortened() || !another ? null : left.dividedBy(2);
    }

    /**
     * The pause after so many failures of a request that costs nothing and is no attempt of a call, such as that for a result;
     * null if it is not made again.
     */
    public @Nullable Duration pause(int failures, Duration left, double random) {
        Duration pause = backoff(failures - 1, random);
        return failures >= settings.attempts || pause.compareTo(left) >= 0 ? null : pause;
    }

    private Verdict wish(Outcome.Failed<?> failed, Attempts before, boolean costly, Duration left, double random) {
        return switch (failed.kind()) {
            case LOADING ->
                atLeast(
                        failed.failure().details().retryAfterOrNull(),
                        new Verdict.Again(probe(failed.hint(), before.probes(), left), true));
            case LIMITED ->
                failed.hint() == null ? backoff(before, random) : hinted(failed.hint(), before, left, random);
            case OVERLOADED -> atLeast(failed.hint(), backoff(before, random));
            case NO_CONNECTION -> backoff(before, random);
            case NO_ANSWER ->
                before.unanswered() == 0
                        ? new Verdict.Again(Duration.ZERO, false)
                        : cheapOnly(costly, backoff(before, random));
            case BROKE_OFF, IN_DOUBT ->
                before.doubtful() == 0
                        ? cheapOnly(costly, atLeast(failed.hint(), backoff(before, random)))
                        : Verdict.Stop.STOP;
            case FINAL -> Verdict.Stop.STOP;
        };
    }

    private static Verdict cheapOnly(boolean costly, Verdict verdict) {
        return costly ? Verdict.Stop.STOP : verdict;
    }

    private Verdict.Again backoff(Attempts before, double random) {
        return new Verdict.Again(backoff(before.counted(), random), false);
    }

    /** Full jitter: uniform between nothing and a limit that doubles. */
    private Duration backoff(int failures, double random) {
        double limit = (double) settings.backoff.toNanos() * Math.pow(2, Math.min(failures, 30));
        double capped = Math.min(limit, (double) settings.longestBackoff.toNanos());
        return Duration.ofNanos((long) (capped * random));
    }

    private static Verdict.Again atLeast(@Nullable Duration floor, Verdict.Again again) {
        return floor == null || floor.compareTo(again.after()) <= 0 ? again : new Verdict.Again(floor, again.free());
    }

    /** Free, until the call has been told to wait so often that the server does not seem to mean it. */
    private static Verdict.Again hinted(Duration hint, Attempts before, Duration left, double random) {
        Duration wait = hint.compareTo(NotBefore.SHORTEST) < 0 ? NotBefore.SHORTEST : hint;
        return new Verdict.Again(asTold(wait, left, random), before.hinted() < FREE_HINTED);
    }

    /**
     * Never less than the server said, and a little more if there is time, so that those who were told the same do not return
     * as one.
     */
    private static Duration asTold(Duration hint, Duration left, double random) {
        long tenth = Math.min(hint.toMillis() / 10, LONGEST_JITTER.toMillis());
        long spare = Math.max(0, left.minus(hint).toMillis() / 2);
        return hint.plusMillis((long) (Math.min(tenth, spare) * random));
    }

    /** Steps that grow; an estimate is a guess that can only shorten the first, and the end of the call shortens the last. */
    private Duration probe(@Nullable Duration estimate, int before, Duration left) {
        double step = (double) settings.firstProbe.toNanos() * Math.pow(1.5, Math.min(before, 30));
        double capped = Math.min(step, (double) settings.longestProbe.toNanos());
        if (estimate != null && before == 0) capped = Math.min(capped, (double) estimate.toNanos());
        if (capped >= left.toNanos()) capped = left.toNanos() / 2.0; // a last look or two before the time is over
        return Duration.ofNanos(Math.max((long) capped, SHORTEST_PROBE.toNanos()));
    }
}
