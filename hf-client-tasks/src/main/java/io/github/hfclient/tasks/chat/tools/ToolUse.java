package io.github.hfclient.tasks.chat.tools;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.ToolCall;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool, and what the model was told of it.
 *
 * @param call as the model wanted it
 * @param result as the model was told, what went wrong included
 * @param failure what the tool threw, or why it was not run at all; null if it ran well
 */
public record ToolUse(
        ToolCall call, String result, @Nullable RuntimeException failure) {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if call or result is null
     */
    public ToolUse {
        Require.present("call", call);
        Require.present("result", result);
    }

    static ToolUse succeeded(ToolCall call, @Nullable Object result) {
        return new ToolUse(call, ToolResult.text(result), null);
    }

    static ToolUse failed(ToolCall call, String why, RuntimeException failure) {
        return new ToolUse(call, "error: " + why, failure);
    }

    Message message() {
        return Message.tool(call, result);
    }
}
