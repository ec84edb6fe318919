package io.github.hfclient.internal.limit;

import io.github.hfclient.HfException;
import io.github.hfclient.event.ClientEvent.Waiting;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What those that make a call wait need to know of it. */
public interface Caller {
    Deadline deadline();

    /** Whether waits that the client makes of its own accord are no part of the call's time. */
    boolean patient();

    /** Whether a model that does not answer yet is waited for. */
    boolean waitsForModel();

    /** Who hears what becomes of the requests. */
    AttemptListener watch();

    /** Says that the call waits, and for how long probably. */
    void waits(Waiting.Reason reason, Duration expected);

    /** Waits for a reason of the client's own; a patient call has that much more time. */
    void sleeps(Time time, Waiting.Reason reason, Duration wait) throws InterruptedException;

    /** A wait that is over was no part of the time of a patient call. */
    void forgives(Duration waited);

    /** Says that most of a budget is used. */
    void budgetUsed(String period, long used, long limit);

    /** The failures of a call that may not be sent. */
    Refusals failures();

    /** Why a call is not sent. */
    interface Refusals {
        HfException timedOut(String during);

        HfException tooFast();

        HfException stillLoading(@Nullable HfException seen);

        HfException limited(@Nullable HfException seen, Duration left, Instant ends);

        HfException budgetSpent(String what, Instant resets, Duration wait);
    }
}
