/**
 * Where a client is put together, and the verbs of its views. Knows every room but batches; start reading at
 * {@link io.github.hfclient.internal.Engine}.
 */
@NullMarked
package io.github.hfclient.internal;

import org.jspecify.annotations.NullMarked;
