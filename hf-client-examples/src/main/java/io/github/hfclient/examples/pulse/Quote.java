package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Excerpt;
import io.github.hfclient.examples.run.Figures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A review to be read, with the names in it highlighted. For the template.
 *
 * @param language the language of the row, empty if unknown
 * @param source product, channel, date and id, as far as known
 * @param stars as signs, empty if unknown
 * @param sure how sure the model is of the mood
 */
record Quote(List<Excerpt.Piece> pieces, String language, List<String> source, String stars, String mood, String sure) {

    private static final int LONGEST = 320;
    private static final int MOST_STARS = 5;

    static Quote of(ScoredReview scored) {
        Review review = scored.review();
        return new Quote(
                Excerpt.of(review.text(), scored.mentions(), LONGEST).pieces(),
                review.language(),
                source(review),
                stars(review),
                scored.sentiment().map(s -> s.mood().word()).orElse(""),
                scored.sentiment().map(s -> Figures.percent(s.confidence())).orElse(""));
    }

    /** The first reviews, each text once. */
    static List<Quote> distinct(Collection<ScoredReview> reviews, int limit) {
        Map<String, ScoredReview> byText = new LinkedHashMap<>();
        reviews.forEach(review -> byText.putIfAbsent(review.review().text(), review));
        return byText.values().stream().limit(limit).map(Quote::of).toList();
    }

    private static List<String> source(Review review) {
        LocalDate date = review.date();
        return Stream.of(review.product(), review.channel(), date == null ? "" : Figures.day(date), review.id())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String stars(Review review) {
        Integer stars = review.stars();
        return stars == null ? "" : "\u2605".repeat(stars) + "\u2606".repeat(MOST_STARS - stars);
    }
}
