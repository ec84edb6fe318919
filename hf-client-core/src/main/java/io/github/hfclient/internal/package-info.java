/** How the client works inside; not exported, not API. */
@NullMarked
package io.github.hfclient.internal;

import org.jspecify.annotations.NullMarked;
