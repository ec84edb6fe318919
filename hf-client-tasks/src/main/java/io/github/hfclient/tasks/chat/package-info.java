/** Conversations, with tools and structured answers. Start at {@link io.github.hfclient.tasks.chat.Chat}. */
@NullMarked
package io.github.hfclient.tasks.chat;

import org.jspecify.annotations.NullMarked;
