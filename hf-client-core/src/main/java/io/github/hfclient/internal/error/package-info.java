/** What servers say when they refuse, in all the forms they have for it. Pure functions of an answer. */
@NullMarked
package io.github.hfclient.internal.error;

import org.jspecify.annotations.NullMarked;
