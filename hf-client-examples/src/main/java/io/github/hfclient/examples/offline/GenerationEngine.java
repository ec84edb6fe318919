package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Goes on with a text by rules, in the native form of text-generation-inference. */
final class GenerationEngine implements Engine {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 1_024;

    @Override
    public JsonNode answer(JsonNode body) {
        Tokens tokens = tokens(body);
        ObjectNode answer = NODES.objectNode().put("generated_text", text(body, tokens));
        if (detailed(body)) {
            ObjectNode details = answer.putObject("details");
            details.setAll(end(tokens));
            ArrayNode all = details.putArray("tokens");
            for (int i = 0; i < tokens.all().size(); i++) all.add(token(i, tokens));
        }
        return NODES.arrayNode().add(answer);
    }

    @Override
    public List<JsonNode> events(JsonNode body) {
        Tokens tokens = tokens(body);
        List<JsonNode> events = new ArrayList<>();
        for (int i = 0; i < tokens.all().size(); i++) {
            ObjectNode event = NODES.objectNode().put("index", i + 1).set("token", token(i, tokens));
            events.add(event.putNull("generated_text").putNull("details"));
        }
        ObjectNode last = (ObjectNode) events.get(events.size() - 1);
        last.put("generated_text", text(body, tokens)).set("details", end(tokens));
        return events;
    }

    /** The native form has no sign of the end but the text as a whole. */
    @Override
    public boolean saysDone() {
        return false;
    }

    private static Tokens tokens(JsonNode body) {
        int most = Settings.count(Settings.of(body), "max_new_tokens", MOST);
        return Tokens.of(CompletionEngine.continued(prompt(body)), most);
    }

    private static String prompt(JsonNode body) {
        return Settings.text(body.path("inputs"), "inputs");
    }

    private static String text(JsonNode body, Tokens tokens) {
        boolean whole = Settings.of(body).path("return_full_text").booleanValue();
        return (whole ? prompt(body) : "") + tokens.text();
    }

    private static boolean detailed(JsonNode body) {
        return Settings.of(body).path("details").booleanValue();
    }

    private static ObjectNode token(int index, Tokens tokens) {
        return NODES.objectNode()
                .put("id", index)
                .put("text", tokens.all().get(index))
                .putNull("logprob")
                .put("special", false);
    }

    private static ObjectNode end(Tokens tokens) {
        return NODES.objectNode()
                .put("finish_reason", tokens.cut() ? "length" : "eos_token")
                .put("generated_tokens", tokens.all().size())
                .putNull("seed");
    }
}
