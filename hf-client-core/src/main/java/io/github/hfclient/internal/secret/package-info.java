/** Tokens and keys that must not be seen: what one looks like, and how texts are rid of them. Knows no other room. */
@NullMarked
package io.github.hfclient.internal.secret;

import org.jspecify.annotations.NullMarked;
