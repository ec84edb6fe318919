/** Not exported: what a call is made of. Start reading at {@link io.github.hfclient.internal.Loop}. */
@NullMarked
package io.github.hfclient.internal;

import org.jspecify.annotations.NullMarked;
