/**
 * One call: the loop, its attempts, what became of them, whether to try again, and the failure in the end. Knows
 * {@code lane} and all below; start reading at {@link io.github.hfclient.internal.call.CallLoop}.
 */
@NullMarked
package io.github.hfclient.internal.call;

import org.jspecify.annotations.NullMarked;
