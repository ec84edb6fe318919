package io.github.hfclient.examples.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reviews by week, month or year. Reviews without a date are left out; periods without a review are there, empty. */
record Timeline(Period period, List<Step> steps) {

    record Step(LocalDate start, Tally tally) {}

    /** The first and the last day of the dated reviews; nothing if none has a date. */
    record Span(LocalDate first, LocalDate last) {

        static Optional<Span> of(Collection<ScoredReview> reviews) {
            List<LocalDate> days =
                    reviews.stream().flatMap(r -> day(r).stream()).sorted().toList();
            return days.isEmpty() ? Optional.empty() : Optional.of(new Span(days.get(0), days.get(days.size() - 1)));
        }
    }

    /** The reviews over the whole span, be they of all products or of one. */
    static Timeline of(Collection<ScoredReview> reviews, Span span) {
        Period period = Period.across(span.first(), span.last());
        Map<LocalDate, List<ScoredReview>> steps = emptySteps(period, span);
        for (ScoredReview review : reviews) {
            day(review).map(period::start).map(steps::get).ifPresent(step -> step.add(review));
        }
        return new Timeline(
                period,
                steps.entrySet().stream()
                        .map(e -> new Step(e.getKey(), Tally.of(e.getValue())))
                        .toList());
    }

    private static Map<LocalDate, List<ScoredReview>> emptySteps(Period period, Span span) {
        Map<LocalDate, List<ScoredReview>> steps = new TreeMap<>(Comparator.naturalOrder());
        for (LocalDate s = period.start(span.first()); !s.isAfter(span.last()); s = period.next(s)) {
            steps.put(s, new ArrayList<>());
        }
        return steps;
    }

    private static Optional<LocalDate> day(ScoredReview scored) {
        return Optional.ofNullable(scored.review().date());
    }
}
