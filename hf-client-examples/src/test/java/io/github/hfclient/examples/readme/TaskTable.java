package io.github.hfclient.examples.readme;

import io.github.hfclient.Media;
import io.github.hfclient.StreamRequest;
import io.github.hfclient.Task;
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
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of tasks, made from the constants in which the records describe themselves. */
final class TaskTable {
    private static final String HEAD = "| you want | ask with | you get | lists | media | streams | default model |\n"
            + "|---|---|---|---|---|---|---|\n";

    /**
     * A line of the table.
     *
     * @param want in everyday words
     */
    record Row(String want, Class<?> request) {
        String line() {
            Task<?> task = task(request);
            return Stream.of(
                            want,
                            code(request),
                            code(answer(request)),
                            task.lists() == Task.Lists.NONE ? "" : "yes",
                            media(request, task),
                            StreamRequest.class.isAssignableFrom(request) ? "yes" : "",
                            Optional.ofNullable(task.defaultModel()).orElse("none"))
                    .map(cell -> cell.isEmpty() ? "| " : "| " + cell + ' ')
                    .collect(Collectors.joining("", "", "|"));
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("sentiment, topic, language, spam or not", TextClassification.class),
            new Row("your own labels, without training", ZeroShotClassification.class),
            new Row("named entities", TokenClassification.class),
            new Row("a summary", Summarization.class),
            new Row("another language", Translation.class),
            new Row("an answer out of a text", QuestionAnswering.class),
            new Row("an answer out of a table", TableQuestionAnswering.class),
            new Row("a word for a gap", FillMask.class),
            new Row("embeddings", FeatureExtraction.class),
            new Row("how alike sentences are", SentenceSimilarity.class),
            new Row("texts in the order of a query", TextRanking.class),
            new Row("chat", Chat.class),
            new Row("text that goes on", TextGeneration.class),
            new Row("a text out of a text", Text2TextGeneration.class),
            new Row("what an image shows", ImageClassification.class),
            new Row("which of your labels fits an image", ZeroShotImageClassification.class),
            new Row("things in an image, and where", ObjectDetection.class),
            new Row("things that you name, and where", ZeroShotObjectDetection.class),
            new Row("an image in parts", ImageSegmentation.class),
            new Row("how near things in an image are", DepthEstimation.class),
            new Row("an image in words", ImageToText.class),
            new Row("an answer about an image", VisualQuestionAnswering.class),
            new Row("an answer about a scanned page", DocumentQuestionAnswering.class),
            new Row("what a video shows", VideoClassification.class),
            new Row("an image out of words", TextToImage.class),
            new Row("an image changed", ImageToImage.class),
            new Row("speech to text", AutomaticSpeechRecognition.class),
            new Row("what a sound is", AudioClassification.class),
            new Row("a sound cleaned or divided", AudioToAudio.class),
            new Row("text to speech", TextToSpeech.class),
            new Row("sounds or music out of words", TextToAudio.class),
            new Row("a class for each row of a table", TabularClassification.class),
            new Row("a number for each row of a table", TabularRegression.class));

    private TaskTable() {}

    static String table() {
        return ROWS.stream().map(Row::line).collect(Collectors.joining("\n", HEAD, ""));
    }

    private static Field constant(Class<?> request) {
        try {
            Field field = request.getDeclaredField("TASK");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new AssertionError(request + " does not describe itself in TASK", e);
        }
    }

    private static Task<?> task(Class<?> request) {
        try {
            return (Task<?>) constant(request).get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Type answer(Class<?> request) {
        return ((ParameterizedType) constant(request).getGenericType()).getActualTypeArguments()[0];
    }

    private static String code(Type type) {
        return '`' + type.getTypeName().replaceAll("[a-z0-9]+\\.|\\w+\\$", "") + '`';
    }

    private static String media(Class<?> request, Task<?> task) {
        boolean in = holdsMedia(request);
        boolean out = task.media() != null || holdsMedia(answer(request));
        return Stream.of(in ? "in" : "", out ? "out" : "")
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean holdsMedia(Type type) {
        return holdsMedia(type, new HashSet<>());
    }

    /** Whether it is media, or a record of which a part is; a record may hold others of its kind. */
    private static boolean holdsMedia(Type type, Set<Type> seen) {
        if (type == Media.class) return true;
        return seen.add(type) && parts(type).anyMatch(part -> holdsMedia(part, seen));
    }

    private static Stream<Type> parts(Type type) {
        if (type instanceof ParameterizedType many) return Stream.of(many.getActualTypeArguments());
        boolean ours = type instanceof Class<?> known
                && known.isRecord()
                && known.getName().contains(".tasks.");
        return ours
                ? Arrays.stream(((Class<?>) type).getRecordComponents()).map(RecordComponent::getGenericType)
                : Stream.empty();
    }
}
