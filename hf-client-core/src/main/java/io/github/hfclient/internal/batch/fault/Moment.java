package io.github.hfclient.internal.batch.fault;

/**
 * A moment of a run.
 *
 * @param nanos when it was
 * @param answers how many calls had been answered by then
 * @param outages how many outages were over that had struck several workers
 * @param down whether the server answered nobody
 */
public record Moment(long nanos, long answers, int outages, boolean down) {}
