package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Mention;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name that reviews mention, and how those reviews sound.
 *
 * @param type the model's group
 * @param word the name as the first review writes it
 */
record NamedThing(String type, String word, Tally tally) {

    private static final double SURE = 0.5;

    /** Collects the reviews of one name, however they write it. */
    private record Collector(String type, String word, Set<ScoredReview> reviews) {

        NamedThing named() {
            return new NamedThing(type, word, Tally.of(reviews));
        }
    }

    /** The names in these reviews, the most mentioned first; a review counts once for a name. */
    static List<NamedThing> in(Collection<ScoredReview> reviews) {
        Map<String, Collector> names = new LinkedHashMap<>();
        for (ScoredReview review : reviews) {
            for (Mention mention : review.mentions()) {
                collect(review, mention, names);
            }
        }
        return names.values().stream()
                .map(Collector::named)
                .sorted(Comparator.comparingLong(
                                (NamedThing name) -> name.tally().count())
                        .reversed())
                .toList();
    }

    private static void collect(ScoredReview review, Mention mention, Map<String, Collector> names) {
        if (mention.score() >= SURE) {
            String key = mention.type() + ' ' + mention.word().toLowerCase(Locale.ROOT);
            names.computeIfAbsent(key, k -> new Collector(mention.type(), mention.word(), new LinkedHashSet<>()))
                    .reviews()
                    .add(review);
        }
    }
}
