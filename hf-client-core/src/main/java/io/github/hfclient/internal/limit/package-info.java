/**
 * What a call waits for before it is sent: permits, a loading model, a pause, a pace, a budget. Knows {@code runtime} and
 * {@code file}; of a call only what {@link io.github.hfclient.internal.limit.Caller} says.
 */
@NullMarked
package io.github.hfclient.internal.limit;

import org.jspecify.annotations.NullMarked;
