package io.github.hfclient;

import java.util.OptionalLong;

/**
 * How far a batch is.
 *
 * @param done rows that have an answer or a failure
 * @param failed those of them that failed
 * @param total all rows; empty while it is not known how many there are
 * @param requests HTTP requests sent by this run, retries included
 * @param work how it goes about it
 */
public record Progress(long done, long failed, OptionalLong total, long requests, Work work) {
    /**
     * How a run goes about its rows.
     *
     * @param resumed rows that were done by an earlier run and came from the journal
     * @param shared rows that got the answer of one that asked for the same
     * @param retries requests beyond the first of a call
     * @param waits how often a call waited: for a loading model, a limit, or before a retry
     * @param splits how often a list was refused and asked about again in halves
     * @param inFlight calls under way now, those that wait included
     * @param limit calls that may be under way now
     */
    public record Work(long resumed, long shared, long retries, long waits, long splits, int inFlight, int limit) {}
}
