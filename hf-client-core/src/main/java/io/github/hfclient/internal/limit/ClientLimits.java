package io.github.hfclient.internal.limit;

import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a client allows itself, all its calls together: a pace, and a budget. */
public final class ClientLimits {
    private static final long AT_ONCE = Duration.ofMillis(20).toNanos();

    private final Time time;
    private final double perSecond;
    private final @Nullable Spending spending;
    private final Pace slots = new Pace();

    public ClientLimits(Time time, double perSecond, @Nullable Spending spending) {
        this.time = time;
        this.perSecond = perSecond;
        this.spending = spending;
    }

    /**
     * How long the call has to wait for its next moment, at the tempo of its run or at the pace of the client, in nanoseconds; zero
     * if all have come. What was given is not given twice, unless the run pauses meanwhile.
     *
     * @throws io.github.hfclient.HfException if that moment lies beyond the deadline
     */
    public long pause(Caller call, Turn turn) {
        if (call.watch().pauses()) turn.lost();
        long tempo = turn.hasOneOfRun() ? 0 : tempo(call, turn);
        return tempo > 0 ? tempo : pace(call, turn);
    }

    private static long tempo(Caller call, Turn turn) {
        turn.givenByRun();
        return call.watch().pause();
    }

    private long pace(Caller call, Turn turn) {
        if (turn.hasOneOfClient() || Double.isInfinite(perSecond)) return 0;
        long longest = call.patient() ? Long.MAX_VALUE : call.deadline().nanosLeft();
        long pause = slots.take(time.nanoTime(), perSecond, longest);
        if (pause < 0) throw call.failures().tooFast();
        turn.givenByClient();
        return pause;
    }

    /**
     * Counts the request that is about to be sent; waits if the budget starts anew soon.
     *
     * @throws io.github.hfclient.HfException if the budget has none left before the deadline
     */
    public void spend(Caller call, Turn turn) throws InterruptedException {
        if (spending == null) return;
        long start = time.nanoTime();
        spending.take(call);
        if (time.nanoTime() - start > AT_ONCE) turn.lost();
    }

    /** The request that was counted after a moment is not sent. */
    public void giveBack(Instant before) {
        if (spending != null) spending.giveBack(before);
    }
}
