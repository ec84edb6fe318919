/**
 * The rows of a batch: where they come from, how they are cut into lists, and which share an answer. Knows
 * {@code batch.fault}.
 */
@NullMarked
package io.github.hfclient.internal.batch.rows;

import org.jspecify.annotations.NullMarked;
