package io.github.hfclient.examples.offline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which engine answers for which model, by what stands behind the model's name in the path. */
record Models(Map<String, Map<String, Engine>> engines) {

    private static final List<String> THREE = List.of("positive", "neutral", "negative");
    private static final List<String> TWO = List.of("POSITIVE", "NEGATIVE");
    private static final String MINI_LM = "sentence-transformers/all-MiniLM-L6-v2";
    private static final String LLAMA = "meta-llama/Llama-3.1-8B-Instruct";
    private static final String GPT_2 = "openai-community/gpt2";

    static Models all() {
        return new Models(new HashMap<>())
                .addText(KnownNames.load())
                .addPictures(PixelLetters.load())
                .addSounds();
    }

    private Models addText(KnownNames known) {
        SentimentWords moods = SentimentWords.load();
        Dictionary dictionary = Dictionary.load();
        add("lxyuan/distilbert-base-multilingual-cased-sentiments-student", new SentimentEngine(moods, THREE));
        add("distilbert/distilbert-base-uncased-finetuned-sst-2-english", new SentimentEngine(moods, TWO));
        add("dbmdz/bert-large-cased-finetuned-conll03-english", new NamesEngine(known));
        add("facebook/bart-large-mnli", new ZeroShotEngine(ThemeWords.load()));
        add("facebook/bart-large-cnn", new SummaryEngine());
        add("Helsinki-NLP/opus-mt-en-de", new TranslationEngine(dictionary, "de"));
        add("google/flan-t5-base", new Text2TextEngine(dictionary));
        add("deepset/roberta-base-squad2", new QuestionEngine(known));
        add("google/tapas-base-finetuned-wtq", new TableQuestionEngine());
        add("distilbert/distilroberta-base", new MaskEngine());
        add("cross-encoder/ms-marco-MiniLM-L6-v2", new RankingEngine());
        add("cross-encoder/ms-marco-MiniLM-L6-v2", "pipeline/text-ranking", new RankingEngine());
        add("impira/layoutlm-document-qa", new DocumentQuestionEngine(known));
        add("julien-c/wine-quality", TabularEngine.classification());
        add("scikit-learn/Fish-Weight", TabularEngine.regression());
        add(GPT_2, new GenerationEngine());
        add(GPT_2, "v1/completions", new CompletionEngine());
        add(LLAMA, "v1/chat/completions", new ChatEngine(new FormRules(known, moods)));
        add(MINI_LM, "pipeline/feature-extraction", new EmbeddingEngine());
        add(MINI_LM, "pipeline/sentence-similarity", new SimilarityEngine());
        return add(MINI_LM, "v1/embeddings", new OpenAiEmbeddingEngine());
    }

    private Models addPictures(PixelLetters letters) {
        add("google/vit-base-patch16-224", new PictureEngine());
        add("facebook/detr-resnet-50", new DetectionEngine());
        add("nvidia/segformer-b0-finetuned-ade-512-512", new SegmentationEngine());
        add("google/siglip-so400m-patch14-224", new ZeroShotPictureEngine());
        add("google/owlvit-base-patch32", new ZeroShotDetectionEngine());
        add("Salesforce/blip-image-captioning-large", PictureEngine::described);
        add("Intel/dpt-large", new DepthEngine());
        add("dandelin/vilt-b32-finetuned-vqa", new PictureQuestionEngine());
        add("MCG-NJU/videomae-base-finetuned-kinetics", new VideoEngine());
        add("black-forest-labs/FLUX.1-schnell", new DrawingEngine(letters));
        return add("black-forest-labs/FLUX.1-Kontext-dev", new RetouchEngine(letters));
    }

    private Models addSounds() {
        add("openai/whisper-large-v3", new ListeningEngine());
        add("MIT/ast-finetuned-audioset-10-10-0.4593", new SoundEngine());
        add("speechbrain/sepformer-wham", new SoundChangeEngine());
        add("suno/bark", new SpeechEngine());
        return add("facebook/musicgen-small", new MelodyEngine());
    }

    private Models add(String model, Engine engine) {
        return add(model, "", engine);
    }

    private Models add(String model, String route, Engine engine) {
        engines.computeIfAbsent(model, name -> new HashMap<>()).put(route, engine);
        return this;
    }

    boolean know(String model) {
        return engines.containsKey(model);
    }

    Optional<Engine> engine(Address whom) {
        return Optional.ofNullable(engines.getOrDefault(whom.model(), Map.of()).get(whom.route()));
    }
}
