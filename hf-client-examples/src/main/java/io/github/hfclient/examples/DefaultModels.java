package io.github.hfclient.examples;

import io.github.hfclient.tasks.audio.AudioClassification;
import io.github.hfclient.tasks.audio.AudioToAudio;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.audio.TextToSpeech;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.embedding.SentenceSimilarity;
import io.github.hfclient.tasks.embedding.TextRanking;
import io.github.hfclient.tasks.generation.FillMask;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.multimodal.DocumentQuestionAnswering;
import io.github.hfclient.tasks.multimodal.VisualQuestionAnswering;
import io.github.hfclient.tasks.tabular.TableQuestionAnswering;
import io.github.hfclient.tasks.text.QuestionAnswering;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.text.TokenClassification;
import io.github.hfclient.tasks.text.ZeroShotClassification;
import io.github.hfclient.tasks.vision.DepthEstimation;
import io.github.hfclient.tasks.vision.ImageClassification;
import io.github.hfclient.tasks.vision.ImageSegmentation;
import io.github.hfclient.tasks.vision.ImageToText;
import io.github.hfclient.tasks.vision.ObjectDetection;
import io.github.hfclient.tasks.vision.VideoClassification;
import io.github.hfclient.tasks.vision.ZeroShotImageClassification;
import io.github.hfclient.tasks.vision.ZeroShotObjectDetection;
import java.util.Map;
import java.util.Optional;

/** Which model a task is asked of if none is named: the library's choice, or one of ours where the library makes none. */
public final class DefaultModels {

    private static final Map<String, String> MODELS = Map.ofEntries(
            Map.entry("audio-classification", AudioClassification.DEFAULT_MODEL),
            Map.entry("audio-to-audio", AudioToAudio.DEFAULT_MODEL),
            Map.entry("automatic-speech-recognition", AutomaticSpeechRecognition.DEFAULT_MODEL),
            Map.entry("chat-completion", "meta-llama/Llama-3.1-8B-Instruct"),
            Map.entry("depth-estimation", DepthEstimation.DEFAULT_MODEL),
            Map.entry("document-question-answering", DocumentQuestionAnswering.DEFAULT_MODEL),
            Map.entry("feature-extraction", FeatureExtraction.DEFAULT_MODEL),
            Map.entry("fill-mask", FillMask.DEFAULT_MODEL),
            Map.entry("image-classification", ImageClassification.DEFAULT_MODEL),
            Map.entry("image-segmentation", ImageSegmentation.DEFAULT_MODEL),
            Map.entry("image-to-image", "black-forest-labs/FLUX.1-Kontext-dev"),
            Map.entry("image-to-text", ImageToText.DEFAULT_MODEL),
            Map.entry("object-detection", ObjectDetection.DEFAULT_MODEL),
            Map.entry("question-answering", QuestionAnswering.DEFAULT_MODEL),
            Map.entry("sentence-similarity", SentenceSimilarity.DEFAULT_MODEL),
            Map.entry("summarization", Summarization.DEFAULT_MODEL),
            Map.entry("table-question-answering", TableQuestionAnswering.DEFAULT_MODEL),
            Map.entry("tabular-classification", "julien-c/wine-quality"),
            Map.entry("tabular-regression", "scikit-learn/Fish-Weight"),
            Map.entry("text-classification", TextClassification.DEFAULT_MODEL),
            Map.entry("text-generation", "openai-community/gpt2"),
            Map.entry("text-ranking", TextRanking.DEFAULT_MODEL),
            Map.entry("text-to-audio", "facebook/musicgen-small"),
            Map.entry("text-to-image", "black-forest-labs/FLUX.1-schnell"),
            Map.entry("text-to-speech", TextToSpeech.DEFAULT_MODEL),
            Map.entry("text2text-generation", "google/flan-t5-base"),
            Map.entry("token-classification", TokenClassification.DEFAULT_MODEL),
            Map.entry("translation", "Helsinki-NLP/opus-mt-en-de"),
            Map.entry("video-classification", VideoClassification.DEFAULT_MODEL),
            Map.entry("visual-question-answering", VisualQuestionAnswering.DEFAULT_MODEL),
            Map.entry("zero-shot-classification", ZeroShotClassification.DEFAULT_MODEL),
            Map.entry("zero-shot-image-classification", ZeroShotImageClassification.DEFAULT_MODEL),
            Map.entry("zero-shot-object-detection", ZeroShotObjectDetection.DEFAULT_MODEL));

    private DefaultModels() {}

    /** How many tasks there are. */
    static int count() {
        return MODELS.size();
    }

    /** The model's name; empty for a task that is not among them. */
    public static Optional<String> of(String task) {
        return Optional.ofNullable(MODELS.get(task));
    }
}
