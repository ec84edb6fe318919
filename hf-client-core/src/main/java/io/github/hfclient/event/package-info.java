/** What the client tells about its work: events as records, and the listener that receives them. */
@NullMarked
package io.github.hfclient.event;

import org.jspecify.annotations.NullMarked;
