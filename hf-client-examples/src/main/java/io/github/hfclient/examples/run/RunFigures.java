package io.github.hfclient.examples.run;

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

    /** In one line, for the end of a program. */
    public String words(int rows) {
        return "%d requests, %d retries, %d waits (%s together); p50 %s, p95 %s; %s rows/s"
                .formatted(requests, retries, waits, Figures.seconds(waited), millis(p50), millis(p95), rate(rows));
    }

    /** Rows in a second, for people. */
    public String rate(int rows) {
        return Figures.oneDecimal(rowsPerSecond(rows));
    }

    /** Milliseconds for people, never less than one. */
    public static String millis(Duration time) {
        return Math.max(1, time.toMillis()) + " ms";
    }

    /** Rows in a second over the whole run, waits included. */
    public double rowsPerSecond(int rows) {
        return took.isZero() ? 0 : rows * 1e9 / took.toNanos();
    }
}
