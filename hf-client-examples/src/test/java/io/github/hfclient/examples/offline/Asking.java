package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hfclient.examples.offline.Question.Answer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;

/** What the tests of engines have in common: a calm server, and short ways to ask it. */
abstract class Asking {

    private final OfflineServer server = OfflineServer.start(ServerSettings.calm());

    @AfterEach
    void stop() {
        server.close();
    }

    /** Asks with JSON in which single quotes stand for double ones. */
    Answer send(String model, String json) {
        return Question.to(server, model, json.replace('\'', '"')).send();
    }

    Answer send(String model, byte[] media, String type) {
        return Question.to(server, model, media, type).send();
    }

    Answer sendTo(String path, String json) {
        return Question.toPath(server, path, json.replace('\'', '"')).send();
    }

    JsonNode ask(String model, String json) {
        return send(model, json).json();
    }

    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asText())
                .toList();
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
