/** What is known about one target, and the way through its limits. Knows {@code limit}, {@code address} and {@code http}. */
@NullMarked
package io.github.hfclient.internal.lane;

import org.jspecify.annotations.NullMarked;
