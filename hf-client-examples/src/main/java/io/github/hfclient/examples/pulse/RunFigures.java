package io.github.hfclient.examples.pulse;

import java.time.Duration;

/**
 * What the run cost.
 *
 * @param requests attempts sent, be they answered or not
 * @param retries attempts that were not the first of their request
 * @param waits how often the client waited before an attempt: for a model that loads, for a rate limit, to back off
 * @param waited how long, added up; waits at the same time count each
 * @param p50 the time half of the answered attempts took at most
 * @param p95 the time 95 of 100 answered attempts took at most
 * @param took the whole run, from the first request to the last answer
 */
public record RunFigures(
        long requests, long retries, long waits, Duration waited, Duration p50, Duration p95, Duration took) {

    /** Rows in a second over the whole run, waits included. */
    public double rowsPerSecond(int rows) {
        return took.isZero() ? 0 : rows * 1e9 / took.toNanos();
    }
}
