package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.examples.Service;
import io.github.hfclient.tasks.audio.AudioClassification;
import io.github.hfclient.tasks.audio.AudioToAudio;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.audio.TextToAudio;
import io.github.hfclient.tasks.audio.TextToSpeech;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.embedding.SentenceSimilarity;
import io.github.hfclient.tasks.embedding.TextRanking;
import io.github.hfclient.tasks.generation.FillMask;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.generation.Text2TextGeneration;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.generation.TextStream;
import io.github.hfclient.tasks.generation.Translation;
import io.github.hfclient.tasks.multimodal.DocumentQuestionAnswering;
import io.github.hfclient.tasks.multimodal.VisualQuestionAnswering;
import io.github.hfclient.tasks.tabular.Table;
import io.github.hfclient.tasks.tabular.TableQuestionAnswering;
import io.github.hfclient.tasks.tabular.TabularClassification;
import io.github.hfclient.tasks.tabular.TabularRegression;
import io.github.hfclient.tasks.text.QuestionAnswering;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.text.TokenClassification;
import io.github.hfclient.tasks.text.ZeroShotClassification;
import io.github.hfclient.tasks.vision.DepthEstimation;
import io.github.hfclient.tasks.vision.ImageClassification;
import io.github.hfclient.tasks.vision.ImageSegmentation;
import io.github.hfclient.tasks.vision.ImageToImage;
import io.github.hfclient.tasks.vision.ImageToText;
import io.github.hfclient.tasks.vision.ObjectDetection;
import io.github.hfclient.tasks.vision.TextToImage;
import io.github.hfclient.tasks.vision.VideoClassification;
import io.github.hfclient.tasks.vision.ZeroShotImageClassification;
import io.github.hfclient.tasks.vision.ZeroShotObjectDetection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The typed requests of all tasks get answers of their type from the embedded server. */
class EveryTaskTest {

    private static final OfflineServer SERVER = OfflineServer.start(ServerSettings.calm());
    private static final Service SERVICE = Service.embedded(SERVER);
    private static final HfClient HF = SERVICE.client().build();
    private static final Media IMAGE = Media.of(Pictures.redBox());
    private static final Media SOUND = Media.of(Tones.speak("hello").wav());
    private static final Media VIDEO = Media.of(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'}, "video/mp4");
    private static final Table TABLE = Table.of(Map.of("Name", List.of("Ada", "Bob"), "Age", List.of("36", "40")));

    @AfterAll
    static void stop() {
        HF.close();
        SERVICE.close();
    }

    /** Those that have a default model. */
    static List<TaskRequest<?>> withDefaultModel() {
        return List.of(
                TextClassification.of("I love you").topK(1),
                TokenClassification.of("Anna in Rome"),
                ZeroShotClassification.of("a cat", "cat", "dog").multiLabel(true),
                Summarization.of("One. Two.").maxLength(10),
                QuestionAnswering.of("Who?", "Anna is here.").topK(2),
                TableQuestionAnswering.of(TABLE, "How old is Ada?"),
                FillMask.of("Good <mask>!").topK(2),
                FeatureExtraction.of("a cat").normalize(true),
                SentenceSimilarity.of("a cat", List.of("the cat", "a dog")),
                TextRanking.of("a cat", List.of("the cat", "a dog")).rawScores(true),
                ImageClassification.of(IMAGE),
                ImageClassification.of(IMAGE).topK(1),
                ObjectDetection.of(IMAGE).threshold(0.5),
                ImageSegmentation.of(IMAGE),
                ZeroShotImageClassification.of(IMAGE, List.of("red", "blue")),
                ZeroShotObjectDetection.of(IMAGE, List.of("a red box", "a cat")),
                DepthEstimation.of(IMAGE),
                ImageToText.of(IMAGE),
                VisualQuestionAnswering.of(IMAGE, "Which colour?").topK(1),
                DocumentQuestionAnswering.of(IMAGE, "Which number?"),
                VideoClassification.of(VIDEO),
                AutomaticSpeechRecognition.of(SOUND),
                AutomaticSpeechRecognition.of(SOUND).returnTimestamps(true),
                AudioClassification.of(SOUND).topK(1),
                AudioToAudio.of(SOUND),
                TextToSpeech.of("hello"));
    }

    @ParameterizedTest
    @MethodSource("withDefaultModel")
    void answersByTheDefaultModel(TaskRequest<?> request) {
        assertAnswered(HF, request);
    }

    @Test
    void answersByTheModelsOfTasksWithoutADefault() {
        assertAnswered(HF.on("Helsinki-NLP/opus-mt-en-de"), Translation.of("Hello"));
        assertAnswered(HF.on("google/flan-t5-base"), Text2TextGeneration.of("summarize: One. Two."));
        assertAnswered(
                HF.on("black-forest-labs/FLUX.1-schnell"),
                TextToImage.of("a red barn").width(64).height(64));
        assertAnswered(
                HF.on("black-forest-labs/FLUX.1-Kontext-dev"),
                ImageToImage.of(IMAGE).prompt("make it grey"));
        assertAnswered(HF.on("facebook/musicgen-small"), TextToAudio.of("a waltz"));
        assertAnswered(HF.on("julien-c/wine-quality"), TabularClassification.of(TABLE));
        assertAnswered(HF.on("scikit-learn/Fish-Weight"), TabularRegression.of(TABLE));
        assertAnswered(HF.on("openai-community/gpt2"), TextGeneration.of("Once"));
        assertAnswered(HF.on("meta-llama/Llama-3.1-8B-Instruct"), Chat.of("Hello"));
    }

    private static void assertAnswered(Inference inference, TaskRequest<?> request) {
        assertThat((Object) inference.call(request)).isNotNull();
    }

    @Test
    void mergedRowsAreAnsweredAsSingleOnesAre() {
        assertMergedAsSingle(HF, List.of(FeatureExtraction.of("a cat"), FeatureExtraction.of("\uD83D\uDE00")));
        assertMergedAsSingle(HF, List.of(FillMask.of("Good <mask>!"), FillMask.of("<mask> <mask>")));
        assertMergedAsSingle(
                HF,
                List.of(
                        ZeroShotClassification.of("a cat", "cat", "dog"),
                        ZeroShotClassification.of("b", "cat", "dog")));
        assertMergedAsSingle(
                HF.on("Helsinki-NLP/opus-mt-en-de"), List.of(Translation.of("Hello"), Translation.of("my house")));
    }

    private static <R, T extends TaskRequest<R>> void assertMergedAsSingle(Inference inference, List<T> requests) {
        List<R> merged = inference.batch(requests, request -> request).run().values();
        assertThat(merged).isEqualTo(requests.stream().<R>map(inference::call).toList());
    }

    @Test
    void embeddingsInTheFormOfOpenAiAreTheSame() {
        FeatureExtraction cat = FeatureExtraction.of("a cat");
        Inference openAi = HF.at(SERVER.uri() + "/v1").on(FeatureExtraction.DEFAULT_MODEL);
        assertThat(openAi.call(cat)).isEqualTo(HF.call(cat));
    }

    @Test
    void textsInTheNativeFormAreTheSame() {
        TextGeneration once = TextGeneration.of("Once").maxNewTokens(7);
        Inference nativeForm = HF.at(SERVER.uri() + "/hf-inference/models/openai-community/gpt2");
        String text = HF.on("openai-community/gpt2").call(once).text();
        assertThat(nativeForm.call(once).text()).isEqualTo(text);
        try (TextStream stream = nativeForm.stream(once)) {
            assertThat(stream.whole().text()).isEqualTo(text);
        }
    }
}
