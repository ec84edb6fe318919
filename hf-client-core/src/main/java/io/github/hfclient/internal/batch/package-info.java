/**
 * Many rows, asked about through the same loop. Knows the engine; start reading at
 * {@link io.github.hfclient.internal.batch.BatchRunner}.
 */
@NullMarked
package io.github.hfclient.internal.batch;

import org.jspecify.annotations.NullMarked;
