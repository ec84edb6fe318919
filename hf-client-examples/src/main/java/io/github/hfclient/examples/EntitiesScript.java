package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.tasks.text.Entity;
import io.github.hfclient.tasks.text.TokenClassification;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * The script for named entities that many start from in Python, line by line: three sentences, each name with its group and
 * score, and a word about an answer that is none. The remarks are the Python lines.
 */
public final class EntitiesScript {

    // model = "dbmdz/bert-large-cased-finetuned-conll03-english"
    static final String MODEL = "dbmdz/bert-large-cased-finetuned-conll03-english";

    // sentences = [...]
    static final List<String> SENTENCES = List.of(
            "My name is Sarah Jessica Parker but you can call me Jessica.",
            "Marie Curie was born in Warsaw and worked in Paris.",
            "\uD83D\uDE80 Hugging Face has its office in New York City.");

    private final Inference model;

    EntitiesScript(HfClient hf) {
        this.model = hf.on(MODEL);
    }

    void run(PrintStream out) {
        // for sentence in sentences:
        for (String sentence : SENTENCES) {
            out.println(sentence);
            print(sentence, out);
        }
    }

    private void print(String sentence, PrintStream out) {
        try {
            // for entity in query({"inputs": sentence}):
            for (Entity entity : model.call(TokenClassification.of(sentence))) {
                // print(f"  {entity['word']} ({entity['entity_group']}, {entity['score']:.4f})")
                out.printf(Locale.ROOT, "  %s (%s, %.4f)%n", entity.word(), entity.entityGroup(), entity.score());
            }
            // else: print("Unexpected answer:", result)
        } catch (HfException.UnreadableAnswer e) {
            out.println("  Unexpected answer: " + e.bodyExcerpt());
        }
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        try (Service service = Service.of(arguments);
                HfClient hf = service.client().build()) {
            new EntitiesScript(hf).run(System.out);
        }
    }
}
