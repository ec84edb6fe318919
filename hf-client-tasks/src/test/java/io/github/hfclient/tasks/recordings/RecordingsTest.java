package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.audio.Transcript;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.generation.GeneratedText;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.text.TokenClassification;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What servers really answered. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class RecordingsTest {
    private static final Media ANY_SOUND = Media.of(new byte[] {1}, "audio/flac");

    @Test
    void everyClassificationOfTexts() {
        List<Labels> answers = new ArrayList<>();
        for (Recording exchange : served("text-classification")) {
            answers.addAll(rows(exchange, TextClassification::of));
        }
        assertThat(answers).hasSizeGreaterThan(9);
        assertThat(answers).allSatisfy(labels -> {
            assertThat(labels.top().label()).isEqualTo("POSITIVE");
            assertThat(labels.score("negative").orElseThrow()).isLessThan(0.01);
        });
    }

    @Test
    void everyClassificationOfTokens() {
        List<Entities> answers = new ArrayList<>();
        for (Recording exchange : served("token-classification")) {
            answers.addAll(rows(exchange, TokenClassification::of));
        }
        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers)
                .allSatisfy(entities -> assertThat(entities)
                        .extracting(entity -> entity.entityGroup() + " " + entity.word())
                        .containsExactly("PER Sarah Jessica Parker", "PER Jessica"));
    }

    @Test
    void everyTranscript() {
        List<Transcript> answers = served("automatic-speech-recognition").stream()
                .map(exchange -> one(exchange, AutomaticSpeechRecognition.of(ANY_SOUND)))
                .toList();
        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers)
                .allSatisfy(transcript -> assertThat(transcript.text()).isNotBlank());
    }

    @Test
    void everyChatInTheCommonForm() {
        List<Recording> exchanges = notStreamed("chat-completion")
                .filter(exchange -> exchange.body().contains("\"choices\""))
                .toList();
        assertThat(exchanges).hasSizeGreaterThan(50);
        assertThat(exchanges).allSatisfy(exchange -> {
            ChatAnswer answer = one(exchange, Chat.of("a"));
            Json message = Json.parse(exchange.body()).get("choices").get(0).get("message");
            assertThat(answer.finishReason()).isNotBlank();
            assertThat(answer.text())
                    .isEqualTo(Objects.requireNonNullElse(message.get("content").string(), ""));
            assertThat(answer.toolCalls())
                    .hasSameSizeAs(message.get("tool_calls").items());
            assertThat(answer.toolCalls())
                    .allSatisfy(call -> assertThat(call.arguments()).isInstanceOf(Json.Obj.class));
            assertThat(answer.text().isEmpty() && answer.toolCalls().isEmpty()).isFalse();
        });
    }

    @Test
    void everyGeneratedText() {
        List<Recording> exchanges = notStreamed("text-generation").toList();
        assertThat(exchanges).hasSizeGreaterThan(50);
        assertThat(exchanges).allSatisfy(exchange -> {
            GeneratedText answer = one(exchange, TextGeneration.of("a"));
            assertThat(exchange.body()).contains(Json.of(answer.text()).text());
            assertThat(exchange.body().contains("\"seed\":" + seed(answer))).isEqualTo(answer.seed() != null);
            assertThat(answer.tokens().isEmpty()).isNotEqualTo(exchange.body().contains("\"tokens\""));
        });
    }

    private static String seed(GeneratedText answer) {
        return answer.seed() == null ? "none" : Long.toUnsignedString(answer.seed());
    }

    /** All that were answered at once, also those of whose request nothing is known. */
    private static Stream<Recording> notStreamed(String task) {
        return Recording.all().stream()
                .filter(exchange -> exchange.is("task", task) && exchange.status() / 100 == 2)
                .filter(exchange -> !exchange.json().get("stream").equals(Json.of(true)));
    }

    private static List<Recording> served(String task) {
        return Recording.answered(task).stream()
                .filter(exchange -> exchange.is("provider", "hf-inference"))
                .toList();
    }

    /** The answers of an exchange, of which there are several if it asked with a list. */
    private static <R> List<R> rows(Recording exchange, Function<String, TaskRequest<R>> request) {
        Json inputs = exchange.inputs();
        if (inputs instanceof Json.Str text) return List.of(one(exchange, request.apply(text.value())));
        List<TaskRequest<R>> requests =
                inputs.items().stream().map(Json::string).map(request).toList();
        Task<R> task = requests.get(0).task();
        List<Body> asked = requests.stream().map(TaskRequest::body).toList();
        return task.decoder().readRows(JsonIn.of(exchange.body()), asked);
    }

    private static <R> R one(Recording exchange, TaskRequest<R> request) {
        try (JsonIn in = JsonIn.of(exchange.body())) {
            R answer = request.task().decoder().read(in, request.body());
            in.end();
            return answer;
        }
    }
}
