package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.audio.AudioClassification;
import io.github.hfclient.tasks.audio.AudioToAudio;
import io.github.hfclient.tasks.audio.AudioTracks;
import io.github.hfclient.tasks.multimodal.DocumentAnswers;
import io.github.hfclient.tasks.multimodal.DocumentQuestionAnswering;
import io.github.hfclient.tasks.multimodal.VisualAnswers;
import io.github.hfclient.tasks.multimodal.VisualQuestionAnswering;
import io.github.hfclient.tasks.tabular.Table;
import io.github.hfclient.tasks.tabular.TabularClassification;
import io.github.hfclient.tasks.tabular.TabularRegression;
import io.github.hfclient.tasks.vision.Caption;
import io.github.hfclient.tasks.vision.Detections;
import io.github.hfclient.tasks.vision.ImageClassification;
import io.github.hfclient.tasks.vision.ImageSegmentation;
import io.github.hfclient.tasks.vision.ImageToText;
import io.github.hfclient.tasks.vision.ObjectDetection;
import io.github.hfclient.tasks.vision.Segments;
import io.github.hfclient.tasks.vision.ZeroShotImageClassification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What servers really answered about images, sounds and tables, and what they were really sent. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class MediaRecordingsTest {
    private static final Media IMAGE = Media.of(new byte[] {1}, "image/png");
    private static final Media SOUND = Media.of(new byte[] {1}, "audio/flac");

    @Test
    void everyClassificationOfAnImage() {
        List<Labels> answers = answers("image-classification", ImageClassification.of(IMAGE));
        assertThat(answers).hasSizeGreaterThan(5).allSatisfy(labels -> {
            assertThat(labels).hasSize(5);
            assertThat(labels.top().score()).isBetween(0.1, 1.0);
        });
        assertThat(answers).extracting(labels -> labels.top().label()).contains("Egyptian cat");
    }

    @Test
    void everyClassificationOfASound() {
        assertThat(answers("audio-classification", AudioClassification.of(SOUND)))
                .hasSizeGreaterThan(5)
                .allSatisfy(labels -> assertThat(labels.top().label()).isEqualTo("neu"));
    }

    @Test
    void everyDetection() {
        List<Detections> answers = answers("object-detection", ObjectDetection.of(IMAGE));
        assertThat(answers).hasSizeGreaterThan(2).allSatisfy(found -> {
            assertThat(found.ofLabel("CAT")).hasSizeGreaterThan(1);
            assertThat(found).allSatisfy(one -> {
                assertThat(one.score()).isBetween(0.5, 1.0);
                assertThat(one.box().width() * one.box().height()).isGreaterThan(1000);
            });
        });
    }

    @Test
    void everySegmentation() {
        List<Segments> answers = answers("image-segmentation", ImageSegmentation.of(IMAGE));
        assertThat(answers)
                .hasSizeGreaterThan(1)
                .allSatisfy(parts -> assertThat(parts).hasSizeGreaterThan(0).allSatisfy(part -> {
                    assertThat(part.score()).isBetween(0.5, 1.0);
                    assertThat(part.mask().type()).isEqualTo("image/png");
                    assertThat(part.mask().length()).isGreaterThan(100);
                }));
    }

    @Test
    void everyCaption() {
        List<Caption> answers = answers("image-to-text", ImageToText.of(IMAGE));
        assertThat(answers)
                .hasSizeGreaterThan(3)
                .allSatisfy(caption -> assertThat(caption.text()).startsWith("a "));
    }

    @Test
    void everyChoiceBetweenLabels() {
        List<Recording> exchanges = served("zero-shot-image-classification").stream()
                .filter(exchange -> exchange.body().startsWith("["))
                .toList();
        assertThat(exchanges).hasSizeGreaterThan(4).allSatisfy(exchange -> {
            Labels labels = answer(exchange, ZeroShotImageClassification.of(IMAGE, List.of("animal", "woman")));
            assertThat(labels.top().label()).isIn("animal", "woman");
            assertThat(labels.top().score()).isGreaterThan(0.9);
        });
    }

    @Test
    void everyAnswerAboutAnImage() {
        List<VisualAnswers> answers =
                answers("visual-question-answering", VisualQuestionAnswering.of(IMAGE, "How many?"));
        assertThat(answers).hasSizeGreaterThan(5).allSatisfy(all -> {
            assertThat(all).hasSize(5);
            assertThat(all.top().text()).isIn("2", "woman");
            assertThat(all.top().score()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void everyAnswerInADocument() {
        List<DocumentAnswers> answers =
                answers("document-question-answering", DocumentQuestionAnswering.of(IMAGE, "What is the number?"));
        assertThat(answers).hasSizeGreaterThan(5).allSatisfy(all -> {
            assertThat(all.top().orElseThrow().text()).isIn("us-001", "$1,0000,000,00");
            assertThat(all.top().orElseThrow().start()).isIn(16, null);
        });
    }

    @Test
    void everySoundMadeOfASound() {
        List<AudioTracks> answers = served("audio-to-audio").stream()
                .filter(exchange -> !exchange.is("fidelity", "status-only")) // the recorder cut those off
                .map(exchange -> answer(exchange, AudioToAudio.of(SOUND)))
                .toList();
        assertThat(answers)
                .hasSizeGreaterThan(1)
                .allSatisfy(tracks -> assertThat(tracks).allSatisfy(track -> {
                    assertThat(track.label()).startsWith("label_");
                    assertThat(track.audio().type()).isEqualTo("audio/flac");
                    assertThat(Media.of(track.audio().bytes()).type()).isEqualTo("audio/flac");
                }));
    }

    @Test
    void everyTable() {
        Recording classes = Recording.answered("tabular-classification").get(0);
        TabularClassification wines = TabularClassification.of(table(classes));
        assertThat(answer(classes, wines)).containsExactly("5", "5", "7");
        assertThat(inputs(wines)).isEqualTo(classes.inputs());
        Recording numbers = Recording.answered("tabular-regression").get(0);
        TabularRegression fish = TabularRegression.of(table(numbers));
        assertThat(answer(numbers, fish))
                .hasSize(3)
                .allSatisfy(weight -> assertThat(weight).isBetween(200.0, 400.0));
        assertThat(inputs(fish)).isEqualTo(numbers.inputs());
    }

    @Test
    void theAnswerForOtherRowsIsRefused() {
        Recording classes = Recording.answered("tabular-classification").get(0);
        TabularClassification one = TabularClassification.of(Table.of(Map.of("a", List.of("1"))));
        assertThatThrownBy(() -> answer(classes, one))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("each of 1 rows");
    }

    @Test
    void everyFileIsOfTheTypeThatItsBytesTell() throws IOException {
        List<Path> files;
        try (var all = Files.list(Path.of(System.getProperty("hf.recordings")).resolve("blobs"))) {
            files = all.toList();
        }
        assertThat(files)
                .hasSizeGreaterThan(9)
                .allSatisfy(
                        file -> assertThat(Media.of(Files.readAllBytes(file)).type())
                                .isEqualTo(Media.of(file).type())
                                .matches("image/(png|jpeg)|audio/(flac|mpeg)"));
    }

    @Test
    void theFormOfAQuestionAboutADocumentIsThatOfTheRecordedRequests() {
        List<Recording> exchanges = Recording.answered("document-question-answering");
        assertThat(exchanges).hasSizeGreaterThan(1).allSatisfy(exchange -> {
            Json inputs = exchange.inputs();
            Media image = Media.of(bytes(inputs.get("image")), "image/jpeg");
            String question = String.valueOf(inputs.get("question").string());
            assertThat(inputs(DocumentQuestionAnswering.of(image, question))).isEqualTo(inputs);
        });
    }

    private static byte[] bytes(Json base64) {
        return Base64.getDecoder().decode(base64.string());
    }

    private static Table table(Recording exchange) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        ((Json.Obj) exchange.inputs().get("data"))
                .fields()
                .forEach((name, cells) -> columns.put(
                        name, cells.items().stream().map(Json::string).toList()));
        return Table.of(columns);
    }

    /** Bytes written out, as servers get them. */
    private static Json inputs(TaskRequest<?> request) {
        return Json.parse(Json.of(request.body().inputs()).text());
    }

    private static <R> List<R> answers(String task, TaskRequest<R> request) {
        return served(task).stream()
                .filter(exchange -> !exchange.is("fidelity", "status-only"))
                .map(exchange -> answer(exchange, request))
                .toList();
    }

    /** Also those of whose request nothing is known. */
    private static List<Recording> served(String task) {
        return Recording.all().stream()
                .filter(exchange -> exchange.is("task", task) && exchange.is("provider", "hf-inference"))
                .filter(exchange -> exchange.status() / 100 == 2)
                .toList();
    }

    private static <R> R answer(Recording exchange, TaskRequest<R> request) {
        try (JsonIn in = JsonIn.of(exchange.body())) {
            R answer = request.task().decoder().read(in, request.body());
            in.end();
            return answer;
        }
    }
}
