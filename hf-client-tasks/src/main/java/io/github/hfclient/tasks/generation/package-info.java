/** Tasks that write text: generation, summaries, translations, masked words. */
@NullMarked
package io.github.hfclient.tasks.generation;

import org.jspecify.annotations.NullMarked;
