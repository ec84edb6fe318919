package io.github.hfclient.simulation;

import io.github.hfclient.json.Json;
import io.github.hfclient.transport.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request asks, and the one right answer to it.
 *
 * @param list whether the texts came as a list
 * @param wrapped whether each of them came in a list of its own
 */
record Question(List<String> texts, boolean list, boolean wrapped, boolean stream) {
    /** What the server is. */
    static final Question INFO = new Question(List.of(), false, false, false);

    static Question in(HttpCall call) throws IOException {
        if (call.body() == null) return INFO;
        try (InputStream bytes = call.body().open()) {
            Json body = Json.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            Json inputs = body.get(body.get("inputs").absent() ? "input" : "inputs");
            boolean list = inputs instanceof Json.Arr;
            boolean wrapped = inputs.get(0) instanceof Json.Arr;
            List<String> texts = list
                    ? inputs.items().stream()
                            .map(row -> wrapped ? row.get(0) : row)
                            .map(Json::string)
                            .toList()
                    : List.of(inputs.string());
            return new Question(texts, list, wrapped, call.headers().containsKey("Accept"));
        }
    }

    /** One label a text, the text itself. */
    String answer(int count) {
        Stream<String> labels = Stream.concat(texts.stream(), Stream.of("one too many"));
        return Json.of(labels.limit(count)
                        .map(text -> List.of(Map.of("label", text, "score", 1)))
                        .toList())
                .text();
    }

    /** Two labels for two texts, which are not about one text each. */
    String pair() {
        return Json.of(texts.stream()
                        .map(text -> Map.of("label", text, "score", 1))
                        .toList())
                .text();
    }

    /** The words of the text, one event each. */
    String events() {
        String words = Stream.of(texts.get(0).split("(?<= )"))
                .map(word -> event(Map.of("delta", Map.of("content", word))))
                .collect(Collectors.joining());
        return words + event(Map.of("delta", Map.of("content", ""), "finish_reason", "stop")) + "data: [DONE]\n\n";
    }

    private static String event(Map<String, Object> choice) {
        return "data: " + Json.of(Map.of("choices", List.of(choice))).text() + "\n\n";
    }

    boolean names(String word) {
        return texts.stream().anyMatch(text -> text.contains(word));
    }
}
