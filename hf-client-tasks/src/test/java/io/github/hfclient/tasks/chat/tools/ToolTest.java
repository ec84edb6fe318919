package io.github.hfclient.tasks.chat.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.chat.ChatTool;
import io.github.hfclient.tasks.chat.ToolCall;
import org.junit.jupiter.api.Test;

class ToolTest {
    @Test
    void theModelFindsItsBrokenArgumentsInTheToolsMessage() {
        Tool<Json> tool = Tool.of(new ChatTool("f", null, Json.Obj.EMPTY), json -> "never run");
        ToolUse use = tool.use(new ToolCall("a", "f", "{\"city\": Oslo}"));
        assertThat(use.result())
                .startsWith("error: the arguments do not fit: ")
                .endsWith("they were: {\"city\": Oslo}");
        assertThat(tool.use(new ToolCall("a", "f", "{" + "x".repeat(9_000))).result())
                .hasSizeLessThan(700);
    }
}
