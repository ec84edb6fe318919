package io.github.hfclient.internal;

import io.github.hfclient.Budget;
import io.github.hfclient.event.ClientEvent.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** The budget of a client, counted in its ledger before a request is sent. */
final class Spending {
    private record Spent(Period period, long limit, Instant resets) {
        String what() {
            return limit + " requests a " + period.title();
        }
    }

    private final Budget budget;
    private final Time time;
    private final Ledger ledger;
    private final ReentrantLock counting = new ReentrantLock(); // one at a time: the file's lock is for other processes

    Spending(Budget budget, Time time) {
        this.budget = budget;
        this.time = time;
        this.ledger = new Ledger(budget.ledger(), time);
    }

    /** Counts a request; waits for the next period if the call has the time. */
    void take(Call call) throws InterruptedException {
        Optional<Spent> spent = count(call);
        while (spent.isPresent()) {
            waitOrFail(call, spent.get());
            spent = count(call);
        }
    }

    private void waitOrFail(Call call, Spent spent) throws InterruptedException {
        Duration wait = Duration.between(time.now(), spent.resets());
        boolean soon = call.patient() && spent.period() == Period.MINUTE;
        if (!soon && wait.compareTo(call.deadline().left()) > 0)
            throw call.failures().budgetSpent(spent.what(), spent.resets(), wait);
        call.sleeps(time, Waiting.Reason.BUDGET, wait);
    }

    private Optional<Spent> count(Call call) throws InterruptedException {
        Map<Period, Long> reached = new EnumMap<>(Period.class);
        Optional<Spent> spent = change((counts, now) -> {
            Optional<Spent> before = spent(counts, now);
            if (before.isPresent()) return before;
            counts.replaceAll((period, count) -> count + 1);
            counts.forEach((period, count) -> {
                if (warns(period, count)) reached.put(period, count);
            });
            return before;
        });
        reached.forEach((period, count) -> call.budgetUsed(period.title(), count, period.limit(budget)));
        return spent;
    }

    private Optional<Spent> spent(Map<Period, Long> counts, ZonedDateTime now) {
        for (Map.Entry<Period, Long> count : counts.entrySet()) {
            Period period = count.getKey();
            long limit = period.limit(budget);
            if (limit > 0 && count.getValue() >= limit) return Optional.of(new Spent(period, limit, period.ends(now)));
        }
        return Optional.empty();
    }

    /** Once in a period, whoever counts. */
    private boolean warns(Period period, long count) {
        long limit = period.limit(budget);
        return period != Period.MINUTE && limit > 0 && count == (long) Math.ceil(limit * budget.warnAt());
    }

    /** A request that was counted after a moment was not sent. Periods that have begun since then have perhaps not counted it. */
    void giveBack(Instant before) throws InterruptedException {
        boolean interrupted = Thread.interrupted(); // which is often why it is given back
        try {
            change((counts, now) -> giveBack(counts, before.atZone(now.getZone()), now));
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static boolean giveBack(Map<Period, Long> counts, ZonedDateTime before, ZonedDateTime now) {
        counts.replaceAll((period, count) -> period.at(before).equals(period.at(now)) ? Math.max(0, count - 1) : count);
        return true;
    }

    /** How many requests the day and the month have left, whichever has fewer; empty if neither has a limit. */
    OptionalLong left() throws InterruptedException {
        return change((counts, now) -> counts.entrySet().stream()
                .filter(count ->
                        count.getKey() != Period.MINUTE && count.getKey().limit(budget) > 0)
                .mapToLong(count -> Math.max(0, count.getKey().limit(budget) - count.getValue()))
                .min());
    }

    private interface Change<A> {
        A on(Map<Period, Long> counts, ZonedDateTime now);
    }

    private <A> A change(Change<A> change) throws InterruptedException {
        counting.lockInterruptibly();
        try {
            ZonedDateTime now = time.now().atZone(budget.zone());
            return ledger.change(now, counts -> change.on(counts, now));
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger " + budget.ledger() + " cannot be used: " + e.getMessage(), e);
        } finally {
            counting.unlock();
        }
    }
}
