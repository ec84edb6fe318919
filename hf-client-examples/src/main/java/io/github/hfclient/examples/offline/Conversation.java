package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the rules look at in the messages of a chat.
 *
 * @param asked what the user said in each turn, the last one being the question
 * @param toolResults what tools have told since that question
 * @param images how many images belong to the question
 */
record Conversation(List<String> asked, List<String> toolResults, int images) {

    static Conversation of(JsonNode body) {
        Conversation talk = new Conversation(new ArrayList<>(), new ArrayList<>(), 0);
        for (JsonNode message : body.path("messages")) {
            talk = talk.with(message);
        }
        if (talk.asked().isEmpty()) {
            throw new BadInput("`messages` must hold a message of the user");
        }
        return talk;
    }

    private Conversation with(JsonNode message) {
        JsonNode content = message.path("content");
        switch (message.path("role").asText()) {
            case "user" -> {
                asked.add(text(content));
                return new Conversation(asked, new ArrayList<>(), images(content));
            }
            case "tool" -> toolResults.add(text(content));
            default -> {} // what was said by the system and the assistant changes no rule
        }
        return this;
    }

    /** The words of a message, which is a text or a list of parts. */
    private static String text(JsonNode content) {
        return content.isTextual()
                ? content.textValue()
                : parts(content)
                        .map(part -> part.path("text").asText())
                        .collect(Collectors.joining(" "))
                        .strip();
    }

    private static int images(JsonNode content) {
        return (int) parts(content).filter(part -> part.has("image_url")).count();
    }

    private static Stream<JsonNode> parts(JsonNode content) {
        return StreamSupport.stream(content.spliterator(), false);
    }

    String question() {
        return asked.get(asked.size() - 1);
    }

    /** What the user said before the question. */
    List<String> before() {
        return asked.subList(0, asked.size() - 1);
    }
}
