package io.github.hfclient.tasks.contract;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.AggregationStrategy;
import io.github.hfclient.tasks.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.Chat;
import io.github.hfclient.tasks.ClassificationFunction;
import io.github.hfclient.tasks.FeatureExtraction;
import io.github.hfclient.tasks.TextClassification;
import io.github.hfclient.tasks.TextGeneration;
import io.github.hfclient.tasks.TokenClassification;
import io.github.hfclient.tasks.TruncationDirection;
import java.util.List;
import java.util.Map;

/**
 * A task and the requests that its fixtures are about: a row here and a folder there for each new task.
 *
 * @param requests by the name of their case in {@code requests.json}; {@code plain} is what answers are about that
 *     name no request of their own
 */
record Contract(String task, TaskRequest<?> plain, Map<String, TaskRequest<?>> requests) {
    private static final Media RECORDING = Media.of(new byte[] {1, 2, 3}, "audio/flac");

    static final List<Contract> ALL = List.of(
            new Contract(
                    "text-classification",
                    TextClassification.of("I love you"),
                    Map.of(
                            "a text", TextClassification.of("I love you"),
                            "every setting",
                                    TextClassification.of("I love you")
                                            .topK(2)
                                            .functionToApply(ClassificationFunction.SIGMOID)
                                            .parameter("max_length", 128),
                            "a pair", TextClassification.of("Is it raining?").textPair("Yes, all day."))),
            new Contract(
                    "token-classification",
                    TokenClassification.of("Ada Lovelace lived in London"),
                    Map.of(
                            "a text", TokenClassification.of("Ada Lovelace lived in London"),
                            "every setting",
                                    TokenClassification.of("Ada Lovelace lived in London")
                                            .aggregationStrategy(AggregationStrategy.FIRST)
                                            .ignoreLabels(List.of("O", "MISC"))
                                            .stride(8)
                                            .parameter("batch_size", 1),
                            "nothing ignored", TokenClassification.of("Ada").ignoreLabels(List.of()))),
            new Contract(
                    "automatic-speech-recognition",
                    AutomaticSpeechRecognition.of(RECORDING),
                    Map.of(
                            "a recording", AutomaticSpeechRecognition.of(RECORDING),
                            "every setting",
                                    AutomaticSpeechRecognition.of(RECORDING)
                                            .returnTimestamps(true)
                                            .parameter("generation_parameters", Map.of("num_beams", 2)))),
            new Contract(
                    "feature-extraction",
                    FeatureExtraction.of("a cat"),
                    Map.of(
                            "a text", FeatureExtraction.of("a cat"),
                            "every setting",
                                    FeatureExtraction.of("a cat")
                                            .normalize(true)
                                            .promptName("query")
                                            .truncate(true)
                                            .truncationDirection(TruncationDirection.LEFT)
                                            .dimensions(256)
                                            .parameter("encoding_format", "float"))),
            new Contract("chat-completion", Chat.of("Hello"), ChatRequests.ALL),
            new Contract("text-generation", TextGeneration.of("Once upon a time"), GenerationRequests.ALL));

    Body asked() {
        return plain.body();
    }
}
