/**
 * An inference server for demonstrations and tests, inside this process. It speaks the wire protocol of the Hugging
 * Face router over small rule engines: no model, no network beyond 127.0.0.1, and every answer says so.
 *
 * <p>A new task is one class that implements {@code Engine} and one line in {@code Models}.
 */
@NullMarked
package io.github.hfclient.examples.offline;

import org.jspecify.annotations.NullMarked;
