/** What servers say when they refuse: bodies, words, hints to wait. Knows only JSON. */
@NullMarked
package io.github.hfclient.internal.error;

import org.jspecify.annotations.NullMarked;
