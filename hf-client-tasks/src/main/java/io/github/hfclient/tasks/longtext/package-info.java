/**
 * Texts longer than a model takes: {@link io.github.hfclient.tasks.longtext.LongText} asks about windows of the text and makes
 * one answer of theirs. Everything here is immutable and safe for several threads.
 */
@NullMarked
package io.github.hfclient.tasks.longtext;

import org.jspecify.annotations.NullMarked;
