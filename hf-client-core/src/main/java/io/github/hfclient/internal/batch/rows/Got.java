package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.internal.http.AnswerContent;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a row.
 *
 * @param content what it was made of; null if nobody keeps it, or it must not be kept
 * @param bytes how long it was, nearly
 */
public record Got<R>(R answer, @Nullable AnswerContent content, long bytes) {}
