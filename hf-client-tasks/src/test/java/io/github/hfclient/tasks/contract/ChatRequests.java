package io.github.hfclient.tasks.contract;

import static java.util.Map.entry;

import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatTool;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.ReasoningEffort;
import io.github.hfclient.tasks.chat.ResponseFormat;
import io.github.hfclient.tasks.chat.ToolCall;
import io.github.hfclient.tasks.chat.ToolChoice;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The chats that the fixtures are about. */
final class ChatRequests {
    private static final Json SCHEMA =
            Json.parse("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}");
    private static final ChatTool WEATHER = ChatTool.of("weather", "The weather of today", SCHEMA);
    private static final ChatTool TIME = new ChatTool("time", null, SCHEMA);
    private static final ToolCall CALL = new ToolCall("call_1", "weather", "{\"city\":\"Oslo\"}");

    static final Map<String, TaskRequest<?>> ALL = Map.ofEntries(
            entry("a text", Chat.of("Hello")),
            entry("a conversation", conversation()),
            entry("every setting", everySetting()),
            entry(
                    "settings that change nothing",
                    Chat.of("Hello").topP(0.5).topP(1).parameter("x", null)),
            entry("images", images()),
            entry("tools", Chat.of("Rain?").tools(WEATHER, TIME).toolChoice(ToolChoice.function("weather"))),
            entry("what came out of a tool", afterTheTool()),
            entry("a schema", Chat.of("Where?").responseFormat(ResponseFormat.jsonSchema("place", SCHEMA))),
            entry(
                    "a schema, as strict as the server likes",
                    Chat.of("Where?").responseFormat(new ResponseFormat.JsonSchema("place", SCHEMA, null))),
            entry("a schema in the older form", Chat.of("Where?").responseFormat(ResponseFormat.grammar(SCHEMA))),
            entry("a regular expression", Chat.of("When?").responseFormat(ResponseFormat.regex("[0-9]+"))));

    private ChatRequests() {}

    private static Chat conversation() {
        return Chat.ofMessages(List.of(
                        Message.system("Be brief."), Message.user("Hello").name("Ada")))
                .then(Message.assistant("Hi."))
                .then(Message.user("Who are you?"));
    }

    private static Chat everySetting() {
        return Chat.of("Hello")
                .maxTokens(100)
                .temperature(0.5)
                .topP(0.9)
                .stop(List.of("\n", "END"))
                .seed(Long.parseUnsignedLong("18435558523380366744"))
                .frequencyPenalty(-2)
                .presencePenalty(2)
                .choices(2)
                .logitBias(Map.of(50256, -100.0))
                .topLogprobs(5)
                .responseFormat(ResponseFormat.JSON_OBJECT)
                .tools(WEATHER)
                .toolChoice(ToolChoice.AUTO)
                .reasoningEffort(ReasoningEffort.XHIGH)
                .includeUsage(true)
                .parameter("max_completion_tokens", 200);
    }

    private static Chat images() {
        Message question = Message.user("What is this?")
                .image(Media.of(new byte[] {1, 2, 3}, "image/png"))
                .text("And that?")
                .image(URI.create("https://example.com/a.jpg?size=1"));
        return Chat.ofMessages(List.of(question));
    }

    private static Chat afterTheTool() {
        return Chat.of("Rain?")
                .then(Message.assistant("", List.of(CALL)))
                .then(Message.tool(CALL, "{\"rain\":false}"))
                .then(Message.assistant("One moment.", List.of(new ToolCall(null, "time", ""))))
                .then(Message.tool(new ToolCall(null, "time", ""), ""));
    }
}
