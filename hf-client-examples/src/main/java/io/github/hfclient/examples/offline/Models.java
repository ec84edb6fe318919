package io.github.hfclient.examples.offline;

import java.util.Map;
import java.util.Optional;

/** Which engine answers for which model. */
record Models(Map<String, Engine> engines) {

    static Models all() {
        SentimentWords moods = SentimentWords.load();
        KnownNames known = KnownNames.load();
        return new Models(Map.of(
                "lxyuan/distilbert-base-multilingual-cased-sentiments-student", new SentimentEngine(moods),
                "dbmdz/bert-large-cased-finetuned-conll03-english", new NamesEngine(known),
                "meta-llama/Llama-3.1-8B-Instruct", new ChatEngine(new FormRules(known, moods)),
                "openai-community/gpt2", new CompletionEngine()));
    }

    Optional<Engine> engine(String model) {
        return Optional.ofNullable(engines.get(model));
    }
}
