/** Where a token comes from. */
@NullMarked
package io.github.hfclient.auth;

import org.jspecify.annotations.NullMarked;
