package io.github.hfclient.examples.doctor;

import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
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
import java.util.stream.Stream;

/** One small request of every task. */
final class Questions {

    private static final List<String> TEXTS = List.of("The cat sleeps.", "It rains.");
    private static final Table PEOPLE = Table.of(Map.of("name", List.of("Ada", "Bob"), "age", List.of("36", "40")));
    private static final String STORY = "Anna Berg lives in Rome. She has worked there since 2019, for a small museum.";

    private Questions() {}

    static List<TaskRequest<?>> all() {
        return Stream.of(ofTexts(), ofTables(), ofImages(), ofSounds())
                .flatMap(List::stream)
                .toList();
    }

    private static List<TaskRequest<?>> ofTexts() {
        return List.of(
                TextClassification.of("I love you"),
                TokenClassification.of("Anna Berg lives in Rome."),
                ZeroShotClassification.of("The parcel came late.", "delivery", "price"),
                Summarization.of(STORY),
                Translation.of("Hello"),
                QuestionAnswering.of("Where does Anna live?", STORY),
                FillMask.of("Good <mask>!"),
                FeatureExtraction.of("a cat"),
                SentenceSimilarity.of("a cat", TEXTS),
                TextRanking.of("a cat", TEXTS),
                Text2TextGeneration.of("translate English to German: Hello"),
                TextGeneration.of("Once upon a").maxNewTokens(5),
                Chat.of("Say hello.").maxTokens(10));
    }

    private static List<TaskRequest<?>> ofTables() {
        return List.of(
                TableQuestionAnswering.of(PEOPLE, "How old is Ada?"),
                TabularClassification.of(TinyTables.wine()),
                TabularRegression.of(TinyTables.fish()));
    }

    private static List<TaskRequest<?>> ofImages() {
        Media image = TinyMedia.image();
        return List.of(
                ImageClassification.of(image),
                ObjectDetection.of(image),
                ImageSegmentation.of(image),
                ZeroShotImageClassification.of(image, List.of("red", "blue")),
                ZeroShotObjectDetection.of(image, List.of("a red box", "a cat")),
                DepthEstimation.of(image),
                ImageToText.of(image),
                VisualQuestionAnswering.of(image, "Which colour is it?"),
                DocumentQuestionAnswering.of(image, "Which number is it?"),
                VideoClassification.of(TinyVideo.film()),
                TextToImage.of("a red barn").width(256).height(256),
                ImageToImage.of(image).prompt("make it grey"));
    }

    private static List<TaskRequest<?>> ofSounds() {
        Media sound = TinyMedia.sound();
        return List.of(
                AutomaticSpeechRecognition.of(sound),
                AudioClassification.of(sound),
                AudioToAudio.of(sound),
                TextToSpeech.of("Hello"),
                TextToAudio.of("a short waltz"));
    }
}
