package io.github.hfclient.examples.offline;

import java.util.Map;
import java.util.Optional;

/** Which engine answers for which model. */
record Models(Map<String, Engine> engines) {

    static Models all() {
        Engine sentiment = new SentimentEngine(SentimentWords.load());
        Engine names = new NamesEngine(KnownNames.load());
        return new Models(Map.of(
                "lxyuan/distilbert-base-multilingual-cased-sentiments-student", sentiment,
                "dbmdz/bert-large-cased-finetuned-conll03-english", names));
    }

    Optional<Engine> engine(String model) {
        return Optional.ofNullable(engines.get(model));
    }
}
