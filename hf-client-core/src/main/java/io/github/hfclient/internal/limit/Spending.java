package io.github.hfclient.internal.limit;

import io.github.hfclient.Budget;
import io.github.hfclient.event.ClientEvent.Waiting;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The budget of a client, counted in its ledger before a request is sent: a block of requests at a time, so that most requests
 * cost no access to the file. A block is a small part of what is left, and near the end one request.
 */
public final class Spending {
    private static final long SHARE = 100;

    private record Spent(Period period, long limit, Instant resets) {
        String what() {
            return limit + " requests a " + period.title();
        }
    }

    private final Budget budget;
    private final Time time;
    private final Reserve reserve;

    public Spending(Budget budget, Time time) {
        this.budget = budget;
        this.time = time;
        this.reserve = new Reserve(budget, time);
    }

    /** Counts a request; waits for the next period if the call has the time. */
    void take(Caller call) throws InterruptedException {
        Optional<Spent> spent = count(call);
        while (spent.isPresent()) {
            waitOrFail(call, spent.get());
            spent = count(call);
        }
    }

    private void waitOrFail(Caller call, Spent spent) throws InterruptedException {
        Duration wait = Duration.between(time.now(), spent.resets());
        boolean soon = call.patient() && spent.period() == Period.MINUTE;
        if (!soon && wait.compareTo(call.deadline().left()) > 0)
            throw call.failures().budgetSpent(spent.what(), spent.resets(), wait);
        call.sleeps(time, Waiting.Reason.BUDGET, wait);
    }

    private Optional<Spent> count(Caller call) throws InterruptedException {
        Map<Period, Long> reached = new EnumMap<>(Period.class);
        Optional<Spent> spent = spent(call, reached);
        reached.forEach((period, count) -> call.budgetUsed(period.title(), count, period.limit(budget)));
        return spent;
    }

    private Optional<Spent> spent(Caller call, Map<Period, Long> reached) throws InterruptedException {
        try {
            Optional<Spent> spent =
                    reserve.takeOr(call.deadline(), (counts, now, most) -> block(counts, now, most, reached));
            return spent == null ? Optional.empty() : spent;
        } catch (Ledger.Busy e) {
            throw call.failures().timedOut("waiting for the ledger " + budget.ledger() + ", which others use");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Optional<Spent> block(Map<Period, Long> counts, ZonedDateTime now, long most, Map<Period, Long> reached) {
        long left = Long.MAX_VALUE;
        for (Period period : Period.values()) {
            long limit = period.limit(budget);
            if (limit == 0) continue;
            left = Math.min(left, limit - counts.getOrDefault(period, 0L));
            if (left <= 0) return Optional.of(new Spent(period, limit, period.ends(now)));
        }
        long block = Math.min(most, Math.max(1, left / SHARE));
        counts.replaceAll((period, count) -> count + block);
        counts.forEach((period, count) -> {
            if (warns(period, count - block, count)) reached.put(period, count);
        });
        return Optional.empty();
    }

    /** Once in a period, whoever counts. */
    private boolean warns(Period period, long before, long count) {
        long limit = period.limit(budget);
        long share = (long) Math.ceil(limit * budget.warnAt());
        return period != Period.MINUTE && limit > 0 && before < share && share <= count;
    }

    /** A request that was counted after a moment is not sent. */
    void giveBack(Instant before) {
        reserve.giveBack(before);
    }

    /** How many requests the day and the month have left, whichever has fewer; empty if neither has a limit. */
    public OptionalLong left(Deadline deadline) throws InterruptedException {
        try {
            return reserve.change(deadline, (counts, now, most) -> left(counts));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private OptionalLong left(Map<Period, Long> counts) {
        return counts.entrySet().stream()
                .filter(count ->
                        count.getKey() != Period.MINUTE && count.getKey().limit(budget) > 0)
                .mapToLong(count -> Math.max(0, count.getKey().limit(budget) - count.getValue()))
                .min();
    }

    private UncheckedIOException unusable(IOException e) {
        return new UncheckedIOException("the ledger " + budget.ledger() + " cannot be used: " + e.getMessage(), e);
    }

    /** Gives back what was counted and is not sent. */
    public void close() {
        reserve.close();
    }
}
