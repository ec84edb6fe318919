package io.github.hfclient.examples.readme;

import io.github.hfclient.Budget;
import io.github.hfclient.Exchange;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.Pipeline;
import io.github.hfclient.Results;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.tasks.text.Entity;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.text.TokenClassification;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The Java of the README. What stands between the marks stands there, word for word. */
final class Snippets {
    private final HfClient hf;
    private final PrintStream out;

    Snippets(HfClient hf, PrintStream out) {
        this.hf = hf;
        this.out = out;
    }

    /** A row of the caller's own. */
    record Review(int id, String text) {}

    void sentimentScript(List<String> sentences) {
        // snippet: sentiment-script
        Inference model = hf.on("lxyuan/distilbert-base-multilingual-cased-sentiments-student");
        for (String sentence : sentences) {
            Label mood = model.call(TextClassification.of(sentence)).top();
            out.printf("%s -> %s (%.4f)%n", sentence, mood.label(), mood.score());
        }
        // end
    }

    void entitiesScript(List<String> sentences) {
        // snippet: entities-script
        Inference model = hf.on("dbmdz/bert-large-cased-finetuned-conll03-english");
        for (String sentence : sentences) {
            out.println(sentence);
            for (Entity e : model.call(TokenClassification.of(sentence))) {
                out.printf("  %s (%s, %.4f)%n", e.word(), e.entityGroup(), e.score());
            }
        }
        // end
    }

    Label sentiment() {
        // snippet: sentiment
        Label mood = hf.call(TextClassification.of("I love you")).top();
        // end
        return mood;
    }

    Results<Review, Labels> batch(List<Review> reviews) {
        // snippet: batch
        Results<Review, Labels> scored = hf.on("lxyuan/distilbert-base-multilingual-cased-sentiments-student")
                .batch(reviews, review -> TextClassification.of(review.text()))
                .onProgress(progress -> out.println(progress.done() + " rows done"))
                .run();
        for (Item<Review, Labels> item : scored) {
            String mood = item.map(labels -> labels.top().label()).orElse("failed");
            out.println(item.input().id() + " " + mood);
        }
        // end
        return scored;
    }

    Results<Review, Labels> journal(List<Review> reviews, Path folder) {
        // snippet: journal
        Results<Review, Labels> scored = hf.batch(reviews, review -> TextClassification.of(review.text()))
                .journal(folder.resolve("reviews.journal"))
                .run();
        // end
        return scored;
    }

    static void budget(HfClientBuilder builder, List<Review> reviews, Path folder, PrintStream out) {
        // snippet: budget
        Budget budget = Budget.of(folder.resolve("requests.json")).perDay(1_000);
        try (HfClient hf = builder.budget(budget).build()) {
            out.println(hf.batch(reviews, review -> TextClassification.of(review.text()))
                    .estimate()); // 32 requests for 1000 rows, which fits the 1000 that are left
        }
        // end
    }

    void chat() {
        // snippet: chat
        try (ChatStream answer = hf.on("meta-llama/Llama-3.1-8B-Instruct").stream(Chat.of("Hello"))) {
            answer.forEach(piece -> out.print(piece.text()));
        }
        // end
    }

    Label endpoint(String url, String key) {
        // snippet: endpoint
        Label mood =
                hf.at(url).token(key).call(TextClassification.of("I love you")).top();
        // end
        return mood;
    }

    Labels coldModel(String model) {
        // snippet: cold-model
        Labels labels =
                hf.on(model).within(Duration.ofMinutes(5)).waitForModel().call(TextClassification.of("I love you"));
        // end
        return labels;
    }

    List<Labels> pipeline(List<String> texts) {
        // snippet: pipeline
        Pipeline<String, Labels> sentiment = hf.on("lxyuan/distilbert-base-multilingual-cased-sentiments-student")
                .pipeline(TextClassification::of);
        Labels one = sentiment.apply("I love you");
        List<Labels> all = sentiment.all(texts).values();
        // end
        out.println(one.top().label());
        return all;
    }

    void exchange() {
        // snippet: exchange
        Exchange<Labels> exchange = hf.exchange(TextClassification.of("I love you"));
        out.println(exchange.answer().top().label());
        out.println(exchange.json().get(0).get(0).get("score")); // the JSON as it came
        out.println(exchange.attempts() + " request, answer in "
                + exchange.header("content-type").orElse("?"));
        // end
    }

    String errors(String text) {
        // snippet: errors
        try {
            return hf.call(TextClassification.of(text)).top().label();
        } catch (HfException.AccessDenied e) {
            return "check the token: " + e.getMessage();
        } catch (HfException.RateLimited e) {
            return "again in " + e.details().retryAfter().orElse(Duration.ofMinutes(1));
        } catch (HfException e) { // all other kinds
            return "failed: " + e.getMessage();
        }
        // end
    }
}
