package io.github.hfclient.internal;

import io.github.hfclient.event.ClientEvent.Waiting;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a client allows itself, all its calls together: a pace, and a budget. */
final class Allowance {
    private final Time time;
    private final double perSecond;
    private final @Nullable Spending spending;
    private final Slots slots = new Slots();

    Allowance(Time time, double perSecond, @Nullable Spending spending) {
        this.time = time;
        this.perSecond = perSecond;
        this.spending = spending;
    }

    /**
     * Waits for the turn of the call, at the tempo of its run and at the pace of the client.
     *
     * @throws io.github.hfclient.HfException if that moment lies beyond the deadline
     */
    void pace(Call call) throws InterruptedException {
        long tempo = call.watch().pause();
        if (tempo > 0) call.sleeps(time, Waiting.Reason.PACE, Duration.ofNanos(tempo));
        if (Double.isInfinite(perSecond)) return;
        long longest = call.patient() ? Long.MAX_VALUE : call.deadline().nanosLeft();
        long pause = slots.take(time.nanoTime(), perSecond, longest);
        if (pause < 0) throw call.failures().tooFast();
        if (pause > 0) call.sleeps(time, Waiting.Reason.PACE, Duration.ofNanos(pause));
    }

    /**
     * Counts the request that is about to be sent.
     *
     * @throws io.github.hfclient.HfException if the budget has none left before the deadline
     */
    void spend(Call call) throws InterruptedException {
        if (spending != null) spending.take(call);
    }

    /** The request that was counted after a moment is not sent. */
    void giveBack(Instant before) {
        if (spending != null) spending.giveBack(before);
    }
}
