/**
 * How much a run asks at a time, in two numbers that move for reasons of their own: requests in flight
 * ({@link io.github.hfclient.internal.batch.pace.InFlight}), which fall whenever the server has too much to do, and requests a second
 * ({@link io.github.hfclient.internal.batch.pace.RequestRate}), which count once it has said so. Knows {@code limit}.
 */
@NullMarked
package io.github.hfclient.internal.batch.pace;

import org.jspecify.annotations.NullMarked;
