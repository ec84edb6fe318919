/** What an answer is made of: typed values, media, results that lie elsewhere. Knows {@code call}. */
@NullMarked
package io.github.hfclient.internal.answer;

import org.jspecify.annotations.NullMarked;
