/** Many rows, asked about through the same loop. Start reading at {@link io.github.hfclient.internal.batch.BatchRunner}. */
@NullMarked
package io.github.hfclient.internal.batch;

import org.jspecify.annotations.NullMarked;
