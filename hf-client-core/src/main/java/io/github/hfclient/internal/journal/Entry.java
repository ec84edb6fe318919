package io.github.hfclient.internal.journal;

import io.github.hfclient.internal.Content;

/** What a journal has about one row. */
public sealed interface Entry {
    /** Its place in the batch, from 0. */
    long row();

    Asked asked();

    /** The answer. */
    record Answer(long row, Asked asked, Content content) implements Entry {}

    /** The server refused the row, and would again. */
    record Refusal(long row, Asked asked, Refused why) implements Entry {}
}
