package io.github.hfclient.internal.journal;

import io.github.hfclient.internal.http.AnswerContent;
import org.jspecify.annotations.Nullable;

/** What a journal has about one row. */
public sealed interface Entry {
    /** Its place in the batch, from 0. */
    long row();

    Question asked();

    /** Who answered; null if the journal does not say. */
    @Nullable
    By by();

    /** The answer. */
    record Answer(long row, Question asked, @Nullable By by, AnswerContent content) implements Entry {}

    /** The server refused the row, and would again. */
    record Refusal(long row, Question asked, @Nullable By by, Refused why) implements Entry {}
}
