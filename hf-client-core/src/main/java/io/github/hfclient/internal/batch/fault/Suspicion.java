package io.github.hfclient.internal.batch.fault;

/**
 * Rows whose requests failed in a way that is the server's fault or theirs. It is theirs if they fail again while others are
 * answered; but not if nobody was in between, because then they may just have been under way when the server went down. Only
 * if that happens to them again and again, it is no accident.
 *
 * @param last when they failed for the last time
 * @param failures how often they failed again after an outage
 */
public record Suspicion(Moment last, int failures) {
    private static final int ACCIDENTS = 7;

    public static Suspicion of(Moment now) {
        return new Suspicion(now, 0);
    }

    /** They failed again; asking while the server was down proves nothing. */
    public Suspicion again(Moment asked, Moment now) {
        return new Suspicion(now, downBetween(now) && !asked.down() ? failures + 1 : failures);
    }

    /** The same for a part of the rows. */
    public Suspicion part() {
        return new Suspicion(last, 0);
    }

    /** Whether it is their own fault that they fail again. */
    public boolean proved(Moment asked, Moment now) {
        boolean accident = downBetween(now) && (asked.down() || failures < ACCIDENTS);
        return now.answers() > last.answers() && !accident;
    }

    private boolean downBetween(Moment now) {
        return now.outages() != last.outages();
    }
}
