/** Many threads that use clients in every way at once, in real time, against a server that fails now and then. */
@NullMarked
package io.github.hfclient.stress;

import org.jspecify.annotations.NullMarked;
