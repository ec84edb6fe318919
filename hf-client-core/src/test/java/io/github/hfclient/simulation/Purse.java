package io.github.hfclient.simulation;

import io.github.hfclient.Budget;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** The budget of a client, and what it has sent on that. Without limits, it has none. */
final class Purse {
    private static final long IN_BLOCKS = 10_000; // so many that they are not counted one by one

    private final Budget budget;
    private long sent;
    private long lost; // counted, but never sent

    Purse(Budget budget) {
        this.budget = budget;
    }

    /** A few have limits. */
    static Purse drawn(SplittableRandom chance, Path ledger) {
        Budget none = Budget.of(fresh(ledger)).warnAt((1 + chance.nextInt(4)) / 4.0);
        if (chance.nextInt(6) > 0) return new Purse(none);
        Budget daily =
                chance.nextBoolean() ? none : none.perDay(chance.nextInt(3) == 0 ? IN_BLOCKS : 6 + chance.nextInt(40));
        return new Purse(chance.nextBoolean() ? daily : daily.perMinute(1 + chance.nextInt(20)));
    }

    static Path fresh(Path ledger) {
        try {
            Files.deleteIfExists(ledger);
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(HfClientBuilder client) {
        if (limited()) client.budget(budget);
    }

    boolean limited() {
        return runsDry() || budget.perMinute() > 0;
    }

    /** Whether it may be empty for longer than a batch waits. */
    boolean runsDry() {
        return budget.perDay() > 0 || budget.perMonth() > 0;
    }

    /** One more request is sent; false if it is one too many. What was counted in time may be sent a little later. */
    boolean spends(Instant now) {
        sent++;
        long minutes = Duration.between(SimulatedTime.START, now).toMinutes() + 1;
        long days = ChronoUnit.DAYS.between(day(SimulatedTime.START), day(now)) + 1;
        return within(budget.perMinute() * minutes) && within(budget.perDay() * days) && within(budget.perMonth());
    }

    private static Instant day(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }

    private boolean within(long limit) {
        return limit == 0 || sent <= limit;
    }

    /** Whether exactly that was counted which was sent. */
    boolean right() {
        return !limited() || counted() == sent + lost;
    }

    /** Its process died; what was counted until then may not have been sent. */
    void survives() {
        lost = Math.max(lost, counted() - sent);
    }

    boolean empty() {
        return counted() == budget.perMonth();
    }

    private long counted() {
        try {
            if (!Files.exists(budget.ledger())) return 0;
            return Json.parse(Files.readString(budget.ledger()))
                    .get("monthRequests")
                    .number()
                    .longValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return limited() ? ", a minute " + budget.perMinute() + ", a day " + budget.perDay() : "";
    }
}
