package io.github.hfclient.examples.pulse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the input. Only the text is always there; what the file does not have is empty or null.
 *
 * @param row the number of the row, from 1 for the first one after the header
 * @param id the id of the file, or the row number if it has none
 * @param stars from 1 to 5
 */
record Review(
        int row,
        String id,
        @Nullable LocalDate date,
        String product,
        String channel,
        String language,
        @Nullable Integer stars,
        String text) {}
