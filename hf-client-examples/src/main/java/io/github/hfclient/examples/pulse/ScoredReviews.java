package io.github.hfclient.examples.pulse;

import java.util.List;
import java.util.Optional;

/**
 * All rows as far as they were scored.
 *
 * @param ended why nothing more was asked; empty if all rows were
 */
record Scores(List<ScoredReview> reviews, Optional<RuntimeException> ended) {

    /** Whether there is anything to report. */
    boolean any() {
        return reviews.stream().anyMatch(review -> review.sentiment().isPresent());
    }

    int failed() {
        return Math.toIntExact(reviews.stream().filter(ScoredReview::failed).count());
    }
}
