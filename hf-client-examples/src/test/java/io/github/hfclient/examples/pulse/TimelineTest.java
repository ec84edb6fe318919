package io.github.hfclient.examples.pulse;

import static io.github.hfclient.examples.pulse.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static Timeline of(ScoredReview... reviews) {
        List<ScoredReview> all = List.of(reviews);
        return Timeline.of(all, Timeline.Span.of(all).orElseThrow());
    }

    @Test
    void showsEveryMonthOfTheSpanAlsoEmptyOnes() {
        Timeline timeline =
                of(row().date("2026-01-31").positive(), row().date("2026-04-30").negative());
        assertThat(timeline.period()).isEqualTo(Period.MONTH);
        assertThat(timeline.steps())
                .extracting(step -> step.start().getMonthValue())
                .containsExactly(1, 2, 3, 4);
        assertThat(timeline.steps()).extracting(step -> step.tally().count()).containsExactly(1L, 0L, 0L, 1L);
    }

    @Test
    void showsWeeksFromMondayForAShortSpan() {
        Timeline timeline =
                of(row().date("2026-01-04").positive(), row().date("2026-01-05").negative());
        assertThat(timeline.period()).isEqualTo(Period.WEEK);
        assertThat(timeline.steps())
                .extracting(Timeline.Step::start)
                .containsExactly(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 5));
    }

    @Test
    void showsYearsForALongSpan() {
        Timeline timeline =
                of(row().date("2019-06-01").positive(), row().date("2026-01-05").negative());
        assertThat(timeline.period()).isEqualTo(Period.YEAR);
        assertThat(timeline.steps()).hasSize(8);
        assertThat(timeline.period().label(timeline.steps().get(0).start())).isEqualTo("2019");
    }

    @Test
    void leavesOutReviewsWithoutADate() {
        Timeline timeline =
                of(row().date("2026-01-04").positive(), row().date(null).negative());
        assertThat(timeline.steps()).hasSize(1);
        assertThat(timeline.steps().get(0).tally().count()).isEqualTo(1);
    }
}
