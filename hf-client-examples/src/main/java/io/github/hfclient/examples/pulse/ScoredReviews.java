package io.github.hfclient.examples.pulse;

import java.util.List;
import java.util.Optional;

/**
 * All rows as far as they were scored.
 *
 * @param summaries one for each product with enough negative reviews
 * @param ended why nothing more was asked; empty if all was
 */
record ScoredReviews(List<ScoredReview> reviews, List<ProductSummary> summaries, Optional<RuntimeException> ended) {

    ScoredReviews(List<ScoredReview> reviews, Optional<RuntimeException> ended) {
        this(reviews, List.of(), ended);
    }

    /** Whether there is anything to report. */
    boolean any() {
        return reviews.stream().anyMatch(review -> review.sentiment().isPresent());
    }

    int failed() {
        return Math.toIntExact(reviews.stream().filter(ScoredReview::failed).count());
    }
}
