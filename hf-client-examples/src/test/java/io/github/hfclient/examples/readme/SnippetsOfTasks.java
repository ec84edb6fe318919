package io.github.hfclient.examples.readme;

import io.github.hfclient.HfClient;
import io.github.hfclient.Media;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.RawTask;
import io.github.hfclient.tasks.Scores;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.longtext.Covered;
import io.github.hfclient.tasks.longtext.LongText;
import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.Entity;
import io.github.hfclient.tasks.text.QuestionAnswering;
import io.github.hfclient.tasks.text.TextAnswer;
import io.github.hfclient.tasks.text.TokenClassification;
import io.github.hfclient.tasks.text.ZeroShotClassification;
import io.github.hfclient.tasks.vision.ImageClassification;
import io.github.hfclient.tasks.vision.TextToImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The Java of the README that shows single tasks. */
final class SnippetsOfTasks {
    private final HfClient hf;
    private final PrintStream out;

    SnippetsOfTasks(HfClient hf, PrintStream out) {
        this.hf = hf;
        this.out = out;
    }

    // snippet: zero-shot-enum
    enum Theme {
        PRICE,
        QUALITY,
        DELIVERY,
        EASE_OF_USE
    }
    // end

    void zeroShot(String review) {
        // snippet: zero-shot
        Scores<Theme> themes = hf.call(ZeroShotClassification.of(review, Theme.class));
        out.println(themes.top() + " " + themes.score(Theme.PRICE).orElse(0));
        // end
    }

    String summary(String article) {
        // snippet: summary
        String summary = hf.call(Summarization.of(article).maxLength(60)).text();
        // end
        return summary;
    }

    void questionAnswering(String article) {
        // snippet: question-answering
        TextAnswer answer =
                hf.call(QuestionAnswering.of("Who found radium?", article)).top();
        out.printf("%s (%.2f)%n", answer.text(), answer.score());
        // end
    }

    double embeddings() {
        // snippet: embeddings
        Embedding cat = hf.call(FeatureExtraction.of("A cat sleeps on the sofa"));
        Embedding dog = hf.call(FeatureExtraction.of("A dog sleeps on the sofa"));
        double likeness = cat.cosine(dog); // from -1 to 1
        // end
        return likeness;
    }

    void imageClassification(Path file) {
        // snippet: image-classification
        for (Label label : hf.call(ImageClassification.of(Media.of(file)).topK(2))) {
            out.printf("%s (%.2f)%n", label.label(), label.score());
        }
        // end
    }

    void textToImage(Path file) throws IOException {
        // snippet: text-to-image
        Media image = hf.on("black-forest-labs/FLUX.1-schnell").call(TextToImage.of("a boat on a blue lake"));
        image.writeTo(file);
        // end
    }

    String speechToText(Path file) {
        // snippet: speech-to-text
        String said = hf.call(AutomaticSpeechRecognition.of(Media.of(file))).text();
        // end
        return said;
    }

    void longText(String contract) {
        // snippet: long-text
        Covered<Entities> found = LongText.of(contract).entities(hf, TokenClassification::of);
        for (Entity name : found.answer()) out.println(name.word());
        if (!found.complete()) out.println("not read: " + found.missing());
        // end
    }

    Json rawTask() {
        // snippet: raw-task
        Json answer = hf.on("distilbert/distilroberta-base")
                .call(RawTask.of("fill-mask", "Good <mask>!").parameter("top_k", 1))
                .json();
        out.println(answer.get(0).get("sequence").string());
        // end
        return answer;
    }
}
