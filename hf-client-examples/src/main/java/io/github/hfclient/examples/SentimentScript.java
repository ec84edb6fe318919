package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.text.TextClassification;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * The sentiment script that many start from in Python, line by line: a {@code query} function over a sentiment model, asked
 * about five sentences. The remarks are the Python lines.
 */
public final class SentimentScript {

    // API_URL = ".../models/lxyuan/distilbert-base-multilingual-cased-sentiments-student"
    static final String MODEL = "lxyuan/distilbert-base-multilingual-cased-sentiments-student";

    // sentences = [...]
    static final List<String> SENTENCES = List.of(
            "I love this kettle, it is quiet and quick.",
            "Das Paket kam zu spät und der Deckel war kaputt.",
            "The lamp stands on the desk.",
            "Je suis très déçue, le sac s'est déchiré.",
            "¡Qué maravilla de auriculares! \uD83D\uDE0D");

    private final Inference model;

    SentimentScript(HfClient hf) {
        this.model = hf.on(MODEL);
    }

    // def query(payload): return requests.post(API_URL, headers=headers, json=payload).json()
    Labels query(String inputs) {
        return model.call(TextClassification.of(inputs));
    }

    void run(PrintStream out) {
        // for sentence in sentences:
        for (String sentence : SENTENCES) {
            // result = query({"inputs": sentence})[0][0]
            Label result = query(sentence).top();
            // print(f"{sentence} -> {result['label']} ({result['score']:.4f})")
            out.printf(Locale.ROOT, "%s -> %s (%.4f)%n", sentence, result.label(), result.score());
        }
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        try (Service service = Service.of(arguments);
                HfClient hf = service.client().build()) {
            new SentimentScript(hf).run(System.out);
        }
    }
}
