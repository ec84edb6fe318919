/** Tasks about speech and sound, and those that make them. */
@NullMarked
package io.github.hfclient.tasks.audio;

import org.jspecify.annotations.NullMarked;
