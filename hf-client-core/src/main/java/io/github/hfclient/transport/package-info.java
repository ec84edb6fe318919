/** How one HTTP request is sent: the seam below retries, tokens and limits. */
@NullMarked
package io.github.hfclient.transport;

import org.jspecify.annotations.NullMarked;
