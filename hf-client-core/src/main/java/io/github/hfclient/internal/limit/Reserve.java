package io.github.hfclient.internal.limit;

import io.github.hfclient.Budget;
import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one client that are counted in the ledger and not sent yet. They can be sent in the minute that they count for;
 * after that, and when the client is closed, they are given back to the ledger. Safe for use by several threads, of which one at
 * a time is at the ledger.
 */
final class Reserve {
    private static final long LARGEST_BLOCK = 32;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);

    /** What is done to the counts of the ledger; of requests that are counted, all but one are kept here. */
    interface Change<A> {
        A on(Map<Period, Long> counts, ZonedDateTime now, long mostRequests);
    }

    private final Budget budget;
    private final Time time;
    private final Ledger ledger;
    private final Time.Monitor monitor; // guards the rest
    private final Map<ZonedDateTime, Long> unsent = new HashMap<>(); // by the minute that they count for
    private boolean counting;
    private volatile boolean closed;

    Reserve(Budget budget, Time time) {
        this.budget = budget;
        this.time = time;
        this.ledger = new Ledger(budget.ledger(), budget.zone(), time);
        this.monitor = time.monitor();
    }

    /**
     * Takes one that is counted already; if there is none, changes the ledger.
     *
     * @return null if there was one
     * @throws Ledger.Busy if others use the ledger until the deadline has passed
     */
    <A> @Nullable A takeOr(Deadline deadline, Change<A> change) throws IOException, InterruptedException {
        return took(deadline) ? null : changed(deadline, change);
    }

    /** Gives back what is not sent, and changes the ledger. */
    <A> A change(Deadline deadline, Change<A> change) throws IOException, InterruptedException {
        begin(deadline);
        return changed(deadline, change);
    }

    /** Waits until this thread alone is counting. */
    private void begin(Deadline deadline) throws IOException, InterruptedException {
        monitor.lock();
        try {
            while (counting) await(deadline);
            counting = true;
        } finally {
            monitor.unlock();
        }
    }

    /** False if there was none, and this thread is counting now. */
    private boolean took(Deadline deadline) throws IOException, InterruptedException {
        monitor.lock();
        try {
            while (true) {
                if (takeOne()) return true;
                if (!counting) break;
                await(deadline);
            }
            counting = true;
            return false;
        } finally {
            monitor.unlock();
        }
    }

    private boolean takeOne() {
        ZonedDateTime minute = minute(time.now());
        if (!unsent.containsKey(minute)) return false;
        unsent.computeIfPresent(minute, (same, count) -> count == 1 ? null : count - 1);
        return true;
    }

    private void await(Deadline deadline) throws IOException, InterruptedException {
        if (deadline.passed()) throw new Ledger.Busy();
        monitor.await(deadline.nanosLeft());
    }

    private <A> A changed(Deadline deadline, Change<A> change) throws IOException, InterruptedException {
        Map<ZonedDateTime, Long> returned = takeAll();
        Map<ZonedDateTime, Long> kept = returned; // unless the ledger takes it
        try {
            Map<ZonedDateTime, Long> block = new HashMap<>(1);
            A result = ledger.change(deadline, (counts, now) -> {
                returned.forEach((minute, count) -> giveBack(counts, minute, count, now));
                return counted(counts, now, change, block);
            });
            kept = block;
            return result;
        } finally {
            end(kept);
        }
    }

    private Map<ZonedDateTime, Long> takeAll() {
        monitor.lock();
        try {
            Map<ZonedDateTime, Long> all = Map.copyOf(unsent);
            unsent.clear();
            return all;
        } finally {
            monitor.unlock();
        }
    }

    /** Periods that have begun since that minute have not counted them. */
    private static void giveBack(Map<Period, Long> counts, ZonedDateTime minute, long requests, ZonedDateTime now) {
        counts.replaceAll(
                (period, count) -> period.at(minute).equals(period.at(now)) ? Math.max(0, count - requests) : count);
    }

    private <A> A counted(
            Map<Period, Long> counts, ZonedDateTime now, Change<A> change, Map<ZonedDateTime, Long> block) {
        long before = counts.getOrDefault(Period.DAY, 0L);
        A result = change.on(counts, now, closed ? 1 : LARGEST_BLOCK);
        long more = counts.getOrDefault(Period.DAY, 0L) - before - 1;
        if (more > 0) block.put(minute(now.toInstant()), more);
        return result;
    }

    private void end(Map<ZonedDateTime, Long> kept) throws IOException {
        monitor.lock();
        try {
            kept.forEach((minute, count) -> unsent.merge(minute, count, Long::sum));
            counting = false;
            monitor.signalAll();
            if (closed) ledger.close();
        } finally {
            monitor.unlock();
        }
    }

    /** A request that was counted after a moment is not sent. */
    void giveBack(Instant before) {
        monitor.lock();
        try {
            unsent.merge(minute(before), 1L, Long::sum);
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
        if (closed) settle();
    }

    /** Gives back what is not sent. Who still counts after that, counts one at a time. */
    void close() {
        closed = true;
        settle();
    }

    private void settle() {
        boolean interrupted = Thread.interrupted(); // which is often why something is not sent
        try {
            settle(Deadline.in(time, LONGEST_CLOSE));
        } catch (IOException e) {
            ClientLog.LOG.warn(
                    "the ledger {} counts some requests that were not sent: {}", budget.ledger(), e.getMessage());
        } catch (InterruptedException e) {
            interrupted = true;
            ClientLog.LOG.warn("the ledger {} counts some requests that were not sent", budget.ledger());
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private void settle(Deadline deadline) throws IOException, InterruptedException {
        begin(deadline);
        if (owes()) changed(deadline, (counts, now, most) -> counts);
        else end(Map.of());
    }

    private boolean owes() {
        monitor.lock();
        try {
            return !unsent.isEmpty();
        } finally {
            monitor.unlock();
        }
    }

    private ZonedDateTime minute(Instant moment) {
        return moment.atZone(budget.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
