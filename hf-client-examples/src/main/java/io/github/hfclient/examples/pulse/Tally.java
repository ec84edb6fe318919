package io.github.hfclient.examples.pulse;

import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;

/** How many reviews sound how, and their mean stars. Only reviews that have a sentiment are counted. */
record Tally(long positive, long neutral, long negative, OptionalDouble meanStars) {

    static Tally of(Collection<ScoredReview> reviews) {
        return new Tally(
                count(reviews, Mood.POSITIVE),
                count(reviews, Mood.NEUTRAL),
                count(reviews, Mood.NEGATIVE),
                stars(reviews));
    }

    private static long count(Collection<ScoredReview> reviews, Mood mood) {
        return reviews.stream().filter(review -> review.sounds(mood)).count();
    }

    private static OptionalDouble stars(Collection<ScoredReview> reviews) {
        return reviews.stream()
                .filter(scored -> scored.sentiment().isPresent())
                .map(scored -> scored.review().stars())
                .filter(Objects::nonNull)
                .mapToInt(stars -> stars)
                .average();
    }

    long count() {
        return positive + neutral + negative;
    }

    long count(Mood mood) {
        return switch (mood) {
            case POSITIVE -> positive;
            case NEUTRAL -> neutral;
            case NEGATIVE -> negative;
        };
    }

    /** From 0 to 1; 0 when nothing was counted. */
    double share(Mood mood) {
        return count() == 0 ? 0 : (double) count(mood) / count();
    }

    /** Positive minus negative in percentage points, from -100 to 100. */
    double net() {
        return 100 * (share(Mood.POSITIVE) - share(Mood.NEGATIVE));
    }
}
