/**
 * Whose fault a failed request of a batch is, and when a run ends early; {@code docs/BATCH.md} draws it. Knows the engine.
 */
@NullMarked
package io.github.hfclient.internal.batch.fault;

import org.jspecify.annotations.NullMarked;
