/** Tasks about tables. */
@NullMarked
package io.github.hfclient.tasks.tabular;

import org.jspecify.annotations.NullMarked;
