/** The client under load for a long time, to see that nothing grows. */
@NullMarked
package io.github.hfclient.benchmark.soak;

import org.jspecify.annotations.NullMarked;
