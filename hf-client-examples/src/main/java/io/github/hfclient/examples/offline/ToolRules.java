package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Wants every tool called whose name or description shares a telling word with the question. */
record ToolRules(FormRules forms, JsonNode body) {

    /** The calls in the form of OpenAI; empty if no tool fits, none may be called, or they have told already. */
    ArrayNode calls(Conversation talk) {
        ArrayNode calls = JsonNodeFactory.instance.arrayNode();
        boolean allowed = !body.path("tool_choice").asText().equals("none");
        if (allowed && talk.toolResults().isEmpty()) {
            body.path("tools").forEach(tool -> addIfMeant(tool.path("function"), talk.question(), calls));
        }
        return calls;
    }

    private void addIfMeant(JsonNode tool, String question, ArrayNode calls) {
        String name = tool.path("name").asText();
        if (Keywords.of(name, tool.path("description").asText()).in(question)) {
            JsonNode arguments = forms.fill(tool.path("parameters"), question);
            calls.addObject()
                    .put("id", "call_" + calls.size())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", name)
                    .put("arguments", arguments.toString());
        }
    }
}
