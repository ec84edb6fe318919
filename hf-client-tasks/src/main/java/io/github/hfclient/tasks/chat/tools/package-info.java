/** Java functions that a model may call, and the loop that lets it. */
@NullMarked
package io.github.hfclient.tasks.chat.tools;

import org.jspecify.annotations.NullMarked;
