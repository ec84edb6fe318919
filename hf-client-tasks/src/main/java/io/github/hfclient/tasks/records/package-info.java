/**
 * Records of the caller as JSON: {@link io.github.hfclient.tasks.records.RecordSchema} makes the JSON Schema that a model is
 * told, and reads the JSON that the model writes. Everything here is immutable and safe for several threads.
 */
@NullMarked
package io.github.hfclient.tasks.records;

import org.jspecify.annotations.NullMarked;
