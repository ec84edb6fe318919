/** What the example programs that work through many rows or files have in common: progress, figures, output. */
@NullMarked
package io.github.hfclient.examples.run;

import org.jspecify.annotations.NullMarked;
