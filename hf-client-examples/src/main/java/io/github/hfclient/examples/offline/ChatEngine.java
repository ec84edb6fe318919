package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Chat by rules, in the form of OpenAI: words, calls of tools, or JSON of a schema. */
final class ChatEngine implements Engine {

    private static final String FINGERPRINT = "rule-based stand-in, not a model";

    private final FormRules forms;

    ChatEngine(FormRules forms) {
        this.forms = forms;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        ChatTurn turn = turn(body);
        ObjectNode answer = frame("chat.completion", body);
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", turn.finishReason())
                .set("message", turn.message());
        turn.words().putUsage(Conversation.of(body).question(), answer);
        return answer;
    }

    @Override
    public List<JsonNode> events(JsonNode body) {
        ChatTurn turn = turn(body);
        ObjectNode frame = frame("chat.completion.chunk", body);
        List<JsonNode> events = turn.events(frame);
        if (Tokens.usageWanted(body)) {
            ObjectNode usage = frame.deepCopy();
            usage.putArray("choices");
            turn.words().putUsage(Conversation.of(body).question(), usage);
            events.add(usage);
        }
        return events;
    }

    private ChatTurn turn(JsonNode body) {
        Conversation talk = Conversation.of(body);
        JsonNode schema = body.path("response_format").path("json_schema").path("schema");
        ArrayNode calls = new ToolRules(forms, body).calls(talk);
        String words =
                schema.isObject() ? forms.fill(schema, talk.question()).toString() : new SmallTalk(talk).answer();
        return new ChatTurn(Tokens.of(calls.isEmpty() ? words : "", body), calls);
    }

    private static ObjectNode frame(String object, JsonNode body) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "chatcmpl-offline")
                .put("object", object)
                .put("model", body.path("model").asText())
                .put("system_fingerprint", FINGERPRINT);
    }
}
