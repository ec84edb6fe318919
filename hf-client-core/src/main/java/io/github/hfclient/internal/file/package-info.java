/** Files that several clients and processes share, each with a lock file beside it. Knows only {@code runtime}. */
@NullMarked
package io.github.hfclient.internal.file;

import org.jspecify.annotations.NullMarked;
