/** Answers that come as events, read one by one or published. Knows {@code call}. */
@NullMarked
package io.github.hfclient.internal.stream;

import org.jspecify.annotations.NullMarked;
