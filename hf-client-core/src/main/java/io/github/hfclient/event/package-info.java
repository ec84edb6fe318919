/** What happens in a client, told to a listener. */
@NullMarked
package io.github.hfclient.event;

import org.jspecify.annotations.NullMarked;
