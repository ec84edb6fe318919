package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes on with a text by rules, in the form of OpenAI's completions. */
final class CompletionEngine implements Engine {

    @Override
    public JsonNode answer(JsonNode body) {
        Tokens tokens = tokens(body);
        String echo = body.path("echo").booleanValue() ? prompt(body) : "";
        ObjectNode answer = choice(echo + tokens.text(), tokens.finishReason());
        tokens.putUsage(prompt(body), answer);
        return answer;
    }

    @Override
    public List<JsonNode> events(JsonNode body) {
        Tokens tokens = tokens(body);
        List<JsonNode> events = new ArrayList<>();
        if (body.path("echo").booleanValue()) events.add(choice(prompt(body), null));
        tokens.all().forEach(token -> events.add(choice(token, null)));
        ObjectNode last = choice("", tokens.finishReason());
        tokens.putUsage(prompt(body), last);
        events.add(last);
        return events;
    }

    private static Tokens tokens(JsonNode body) {
        return Tokens.of(continued(prompt(body)), body);
    }

    /** How a text goes on. */
    static String continued(String prompt) {
        List<String> words = Words.of(prompt).lower();
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return "... " + SmallTalk.CONFESSION + "I only know that your text ends in \"" + last + "\".";
    }

    private static String prompt(JsonNode body) {
        return Settings.text(body.path("prompt"), "prompt");
    }

    private static ObjectNode choice(String text, @Nullable String finishReason) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("object", "text_completion");
        answer.putArray("choices").addObject().put("index", 0).put("text", text).put("finish_reason", finishReason);
        return answer;
    }
}
