/** One HTTP exchange as data: the seam between the client and the network. */
@NullMarked
package io.github.hfclient.transport;

import org.jspecify.annotations.NullMarked;
