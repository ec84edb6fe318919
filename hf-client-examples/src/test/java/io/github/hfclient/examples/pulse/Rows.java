package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scored reviews for tests, one setting after the other. */
record Rows(
        String product,
        String channel,
        @Nullable LocalDate date,
        @Nullable Integer stars,
        String text,
        List<Mention> mentions) {

    static Rows row() {
        return new Rows("Lamp", "web", LocalDate.of(2026, 3, 15), 4, "text", List.of());
    }

    Rows product(String name) {
        return new Rows(name, channel, date, stars, text, mentions);
    }

    Rows channel(String name) {
        return new Rows(product, name, date, stars, text, mentions);
    }

    Rows date(@Nullable String day) {
        return new Rows(product, channel, day == null ? null : LocalDate.parse(day), stars, text, mentions);
    }

    Rows stars(@Nullable Integer count) {
        return new Rows(product, channel, date, count, text, mentions);
    }

    Rows text(String words) {
        return new Rows(product, channel, date, stars, words, mentions);
    }

    Rows mention(String type, String word) {
        List<Mention> more = new ArrayList<>(mentions);
        int start = text.indexOf(word);
        more.add(new Mention(type, word, 0.9, start, start + word.length()));
        return new Rows(product, channel, date, stars, text, more);
    }

    private Review review() {
        return new Review(1, "R-1", date, product, channel, "en", stars, text);
    }

    ScoredReview positive() {
        return sounds(Sentiment.of(0.8, 0.15, 0.05));
    }

    ScoredReview neutral() {
        return sounds(Sentiment.of(0.2, 0.7, 0.1));
    }

    ScoredReview negative() {
        return sounds(Sentiment.of(0.05, 0.15, 0.8));
    }

    ScoredReview sounds(Sentiment sentiment) {
        return ScoredReview.scored(review(), sentiment).with(mentions);
    }

    ScoredReview failed(String problem) {
        return ScoredReview.failed(review(), problem);
    }
}
