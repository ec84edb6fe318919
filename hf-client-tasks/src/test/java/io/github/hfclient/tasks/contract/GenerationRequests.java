package io.github.hfclient.tasks.contract;

import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.generation.TextGeneration;
import java.util.List;
import java.util.Map;

/** The texts to go on with that the fixtures are about. */
final class GenerationRequests {
    private static final TextGeneration PLAIN = TextGeneration.of("Once upon a time");

    static final Map<String, TaskRequest<?>> ALL = Map.of(
            "a text", PLAIN,
            "every setting", everySetting(),
            "settings that change nothing", PLAIN.topP(0.5).topP(1).typicalP(1).parameter("x", null),
            "the best of several", PLAIN.doSample(true).bestOf(2),
            "a regular expression", PLAIN.grammar("[a-z]+"));

    private GenerationRequests() {}

    private static TextGeneration everySetting() {
        return PLAIN.maxNewTokens(5)
                .temperature(0.5)
                .topP(0.9)
                .topK(10)
                .typicalP(0.95)
                .doSample(true)
                .seed(Long.parseUnsignedLong("18435558523380366744"))
                .stop(List.of("\n", "END"))
                .repetitionPenalty(1.03)
                .frequencyPenalty(-2)
                .returnFullText(false)
                .decoderInputDetails(true)
                .topNTokens(5)
                .grammar(Json.parse("{\"type\":\"object\"}"))
                .truncate(100)
                .watermark(true)
                .adapterId("acme/a")
                .parameter("x", 1);
    }
}
