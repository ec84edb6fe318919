package io.github.hfclient.internal.batch;

/**
 * A moment of a run.
 *
 * @param nanos when it was
 * @param answers how many calls had been answered by then
 * @param outages how many times at which the server answered none of several were over
 * @param down whether it was such a time
 */
record Moment(long nanos, long answers, int outages, boolean down) {}
