/** JSON as this library reads and writes it: a pull reader, a writer and a small value type. */
@NullMarked
package io.github.hfclient.json;

import org.jspecify.annotations.NullMarked;
