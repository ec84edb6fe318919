package io.github.hfclient.internal.batch.fault;

import io.github.hfclient.internal.batch.fault.Outage.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against rows whose requests failed in a way that is the server's fault or theirs. It is theirs if they fail again
 * while others are answered; but not if nobody was in between, because then they may just have been under way when the server went
 * down. Only if that happens to them again and again, it is no accident.
 *
 * @param last when they failed for the last time; null if they have not failed
 * @param failures how often they failed again after an outage
 */
public record Suspicion(@Nullable Moment last, int failures) {
    /** Of rows that have not failed. */
    public static final Suspicion NONE = new Suspicion(null, 0);

    private static final int ACCIDENTS = 7;

    /** Whether nothing does. */
    public boolean none() {
        return last == null;
    }

    /** They failed; asking while the server was down proves nothing. */
    public Suspicion failed(Moment asked, Moment now) {
        return new Suspicion(now, downBefore(now) && !asked.down() ? failures + 1 : failures);
    }

    /** The same for a part of the rows. */
    public Suspicion part() {
        return new Suspicion(last, 0);
    }

    /** Whether others were answered since they failed for the last time, or since they were asked about if they never did. */
    public boolean othersAnswered(Moment asked, Moment now) {
        return now.answers() > (last == null ? asked : last).answers();
    }

    /** Whether it is their own fault that they fail again. */
    public boolean proved(Moment asked, Moment now) {
        boolean accident = downBefore(now) && (asked.down() || failures < ACCIDENTS);
        return last != null && othersAnswered(asked, now) && !accident;
    }

    /** Whether an outage has ended since they failed for the last time. */
    private boolean downBefore(Moment now) {
        return last != null && now.outages() != last.outages();
    }
}
