/** Finds the names in a folder of texts. */
@NullMarked
package io.github.hfclient.examples.names;

import org.jspecify.annotations.NullMarked;
