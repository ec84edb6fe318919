package io.github.hfclient.internal.batch;

import io.github.hfclient.internal.Content;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a row.
 *
 * @param content what it was made of; null if nobody keeps it, or it must not be kept
 * @param bytes how long it was, nearly
 */
record Got<R>(R answer, @Nullable Content content, long bytes) {}
