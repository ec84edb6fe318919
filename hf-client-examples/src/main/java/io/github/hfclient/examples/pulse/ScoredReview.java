package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Mention;
import java.util.List;
import java.util.Optional;

/**
 * What became of one row. Immutable.
 *
 * @param sentiment empty if the model could not say
 * @param mentions in the order of the text
 * @param theme empty if it is about none of them, or the model could not say
 * @param problem why the row failed; what was found out before is kept
 */
record ScoredReview(
        Review review,
        Optional<Sentiment> sentiment,
        List<Mention> mentions,
        Optional<Theme> theme,
        Optional<String> problem) {

    static ScoredReview scored(Review review, Sentiment sentiment) {
        return new ScoredReview(review, Optional.of(sentiment), List.of(), Optional.empty(), Optional.empty());
    }

    static ScoredReview failed(Review review, String problem) {
        return new ScoredReview(review, Optional.empty(), List.of(), Optional.empty(), Optional.of(problem));
    }

    ScoredReview with(List<Mention> names) {
        return new ScoredReview(review, sentiment, List.copyOf(names), theme, problem);
    }

    ScoredReview about(Optional<Theme> newTheme) {
        return new ScoredReview(review, sentiment, mentions, newTheme, problem);
    }

    ScoredReview with(String newProblem) {
        return new ScoredReview(review, sentiment, mentions, theme, Optional.of(newProblem));
    }

    Optional<Mood> mood() {
        return sentiment.map(Sentiment::mood);
    }

    boolean sounds(Mood mood) {
        return mood().filter(mood::equals).isPresent();
    }

    boolean isAbout(Theme wanted) {
        return theme.filter(wanted::equals).isPresent();
    }

    boolean failed() {
        return problem.isPresent();
    }
}
