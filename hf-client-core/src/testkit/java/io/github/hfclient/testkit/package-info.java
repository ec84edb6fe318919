/**
 * Shared test code: a clock that only the test moves, a server that misbehaves on demand, and checks for leaks.
 *
 * <p>Nothing here sleeps or depends on the speed of the machine. Every wait ends with an {@link AssertionError} after
 * a minute of real time, so that a broken test fails instead of hanging.
 */
@NullMarked
package io.github.hfclient.testkit;

import org.jspecify.annotations.NullMarked;
