package io.github.hfclient.examples.pulse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the scored reviews say together. Pure: the same reviews give the same findings. */
record Findings(List<ScoredReview> reviews) {

    /** The reviews of one product, channel or language. */
    record Group(String name, List<ScoredReview> reviews, Tally tally) {

        Group(String name, List<ScoredReview> reviews) {
            this(name, reviews, Tally.of(reviews));
        }
    }

    Findings {
        reviews = List.copyOf(reviews);
    }

    Tally total() {
        return Tally.of(reviews);
    }

    Optional<Timeline.Span> span() {
        return Timeline.Span.of(reviews);
    }

    List<ScoredReview> failures() {
        return reviews.stream().filter(ScoredReview::failed).toList();
    }

    /** The groups of a column, the largest first; reviews with an empty cell belong to none. */
    List<Group> by(Function<Review, String> column) {
        Map<String, List<ScoredReview>> groups = reviews.stream()
                .filter(scored -> !column.apply(scored.review()).isEmpty())
                .collect(Collectors.groupingBy(
                        scored -> column.apply(scored.review()), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong((Group group) -> group.tally().count())
                        .reversed())
                .toList();
    }

    /** The reviews of each theme, in the order of the themes; those without a theme belong to none. */
    List<Group> byTheme() {
        return Arrays.stream(Theme.values())
                .map(theme -> new Group(theme.words(), about(theme)))
                .toList();
    }

    private List<ScoredReview> about(Theme theme) {
        return reviews.stream().filter(scored -> scored.isAbout(theme)).toList();
    }

    /** How many reviews with so many stars sound like this. */
    long count(int stars, Mood mood) {
        return reviews.stream()
                .filter(scored -> hasStars(scored, given -> given == stars) && scored.sounds(mood))
                .count();
    }

    /** Reviews whose stars say the opposite of their text, those first where the model is surest. */
    List<ScoredReview> disagreements() {
        return surest(scored -> scored.mood()
                .filter(mood -> hasStars(scored, mood::contradicts))
                .isPresent());
    }

    /** The reviews that sound like the mood, those first where the model is surest. */
    List<ScoredReview> surest(Mood mood) {
        return surest(scored -> scored.sounds(mood));
    }

    private List<ScoredReview> surest(Predicate<ScoredReview> which) {
        return reviews.stream()
                .filter(which)
                .sorted(Comparator.comparingDouble(Findings::confidence).reversed())
                .toList();
    }

    private static double confidence(ScoredReview scored) {
        return scored.sentiment().map(Sentiment::confidence).orElse(0.0);
    }

    private static boolean hasStars(ScoredReview scored, IntPredicate which) {
        Integer stars = scored.review().stars();
        return stars != null && which.test(stars);
    }
}
