/**
 * A file that outlives the process: what each row of a batch was answered. Start reading at
 * {@link io.github.hfclient.internal.journal.Journal}.
 */
@NullMarked
package io.github.hfclient.internal.journal;

import org.jspecify.annotations.NullMarked;
