package io.github.hfclient.tasks.chat.tools;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.util.List;

/**
 * What came of a {@link ToolLoop}.
 *
 * @param answer the last one
 * @param chat the whole conversation, with the calls of tools, their results and the last answer, and with the settings of the
 *     chat that the loop was given; ready to go on with {@link Chat#then}
 * @param uses every call of a tool, in order
 */
public record ToolRun(ChatAnswer answer, Chat chat, List<ToolUse> uses) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if an argument or a use is null
     */
    public ToolRun {
        Require.present("answer", answer);
        Require.present("chat", chat);
        uses = CheckedLists.copy("uses", uses);
    }
}
