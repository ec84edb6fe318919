/** How much a batch asks at a time: requests in flight, requests a second, rows a list. Knows {@code lane}. */
@NullMarked
package io.github.hfclient.internal.batch.pace;

import org.jspecify.annotations.NullMarked;
