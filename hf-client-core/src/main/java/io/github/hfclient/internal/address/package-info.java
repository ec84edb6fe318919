/**
 * Where a request goes, in which form, and with which token: all differences between servers that concern requests. Knows
 * {@code secret}.
 */
@NullMarked
package io.github.hfclient.internal.address;

import org.jspecify.annotations.NullMarked;
