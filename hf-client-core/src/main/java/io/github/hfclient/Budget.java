package io.github.hfclient;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How many requests a client may send, counted in a file, so that it holds over restarts and for all processes that share the
 * file. Every request for an answer counts, retries included, and is counted before it is sent; fetching a result from its URL
 * or the {@code /info} of a server does not. A call for which nothing is left waits if the budget starts anew within its time,
 * and fails with {@link HfException.BudgetSpent} if not; a batch ends then, and goes on from its journal. Immutable.
 *
 * <p>A client counts a block of requests at a time, at most 32 and at most a hundredth of what is left, so that most requests cost
 * no access to the file. What it has not sent after a minute, or when it is closed, is given back. So never more is sent than
 * allowed; while others have blocks, a client may be told a little early that nothing is left, and a process that is killed leaves
 * at most one block for each of its clients counted and not sent. A lock file, {@code name.lock}, lies beside the ledger; copies of
 * this library in several class loaders of one process cannot share a ledger at the same time.
 *
 * <pre>{@code
 * Budget free = Budget.of(Path.of("requests.json")).perDay(1_000).zone(ZoneId.of("Europe/Zurich"));
 * HfClient hf = HfClient.builder().budget(free).build();
 * }</pre>
 *
 * @param ledger the file that counts, in a folder that is there; made when it is first needed
 * @param perMinute requests a minute of the clock; 0 for no limit
 * @param perDay requests a day of the calendar; 0 for no limit
 * @param perMonth requests a month of the calendar; 0 for no limit
 * @param zone where days and months begin; the ledger keeps it, and is refused with another one
 * @param warnAt the share of a day's or a month's requests, above 0 and at most 1, at which the log has one warning
 */
public record Budget(Path ledger, long perMinute, long perDay, long perMonth, ZoneId zone, double warnAt) {
    private static final double MOST = 1e15;

    /** Checks the numbers. */
    public Budget {
        Require.present("ledger", ledger);
        Require.range("perMinute", (double) perMinute, 0, MOST);
        Require.range("perDay", (double) perDay, 0, MOST);
        Require.range("perMonth", (double) perMonth, 0, MOST);
        Require.present("zone", zone);
        Require.range("warnAt", warnAt, Double.MIN_VALUE, 1);
    }

    /** No limits yet; days and months begin in UTC, a warning comes at 80 %. */
    public static Budget of(Path ledger) {
        return new Budget(ledger, 0, 0, 0, ZoneOffset.UTC, 0.8);
    }

    /**
     * This budget with a limit for each minute; 0 for none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Budget perMinute(long requests) {
        return new Budget(ledger, requests, perDay, perMonth, zone, warnAt);
    }

    /**
     * This budget with a limit for each day; 0 for none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Budget perDay(long requests) {
        return new Budget(ledger, perMinute, requests, perMonth, zone, warnAt);
    }

    /**
     * This budget with a limit for each month; 0 for none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Budget perMonth(long requests) {
        return new Budget(ledger, perMinute, perDay, requests, zone, warnAt);
    }

    /** This budget with days and months that begin there. */
    public Budget zone(ZoneId other) {
        return new Budget(ledger, perMinute, perDay, perMonth, other, warnAt);
    }

    /**
     * This budget with a warning at another share.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Budget warnAt(double share) {
        return new Budget(ledger, perMinute, perDay, perMonth, zone, share);
    }
}
