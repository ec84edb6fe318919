/**
 * Review pulse: customer reviews in, sentiment and names by two models, and a report that one shows to a manager out.
 * {@code ReviewFile} reads, {@code Scoring} asks the models, {@code Findings} counts, {@code Outputs} writes.
 */
@NullMarked
package io.github.hfclient.examples.pulse;

import org.jspecify.annotations.NullMarked;
