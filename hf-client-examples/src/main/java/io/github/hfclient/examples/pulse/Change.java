package io.github.hfclient.examples.pulse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the mood of some reviews moved from the first half of the time to the second.
 *
 * @param before net sentiment of the first half, from -100 to 100
 * @param after net sentiment of the second half
 */
record Change(String name, double before, double after) {

    private static final int ENOUGH = 5;

    /** Nothing if a half has too few reviews to speak of. */
    static Optional<Change> of(Findings.Group group, Timeline.Span span) {
        LocalDate middle = span.first().plusDays(ChronoUnit.DAYS.between(span.first(), span.last()) / 2);
        Tally before = tally(group.reviews(), day -> !day.isAfter(middle));
        Tally after = tally(group.reviews(), day -> day.isAfter(middle));
        boolean enough = before.count() >= ENOUGH && after.count() >= ENOUGH;
        return enough ? Optional.of(new Change(group.name(), before.net(), after.net())) : Optional.empty();
    }

    private static Tally tally(List<ScoredReview> reviews, Predicate<LocalDate> when) {
        return Tally.of(reviews.stream().filter(scored -> dated(scored, when)).toList());
    }

    private static boolean dated(ScoredReview scored, Predicate<LocalDate> when) {
        LocalDate day = scored.review().date();
        return day != null && when.test(day);
    }

    double points() {
        return after - before;
    }
}
