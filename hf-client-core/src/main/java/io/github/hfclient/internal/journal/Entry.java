package io.github.hfclient.internal.journal;

import io.github.hfclient.internal.Content;
import org.jspecify.annotations.Nullable;

/** What a journal has about one row. */
public sealed interface Entry {
    /** Its place in the batch, from 0. */
    long row();

    Asked asked();

    /** Who answered; null if the journal does not say. */
    @Nullable
    By by();

    /** The answer. */
    record Answer(long row, Asked asked, @Nullable By by, Content content) implements Entry {}

    /** The server refused the row, and would again. */
    record Refusal(long row, Asked asked, @Nullable By by, Refused why) implements Entry {}
}
