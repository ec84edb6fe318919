package io.github.hfclient;

import java.util.OptionalLong;

/**
 * How far a batch is.
 *
 * @param done rows that have an answer or a failure
 * @param failed those of them that failed
 * @param total all rows; empty while it is not known how many there are
 * @param requests HTTP requests sent, retries included
 */
public record Progress(long done, long failed, OptionalLong total, long requests) {}
