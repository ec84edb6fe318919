package io.github.hfclient.examples.pulse;

import static io.github.hfclient.examples.pulse.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandoutsTest {

    private final List<ScoredReview> reviews = new ArrayList<>();

    private void add(int times, ScoredReview review) {
        for (int i = 0; i < times; i++) {
            reviews.add(review);
        }
    }

    private List<Standouts.Point> points() {
        return new Standouts(new Findings(reviews)).points();
    }

    @Test
    void namesTheProductsThatFellAndRose() {
        add(5, row().product("Robot").date("2026-01-01").positive());
        add(5, row().product("Robot").date("2026-06-30").stars(1).negative());
        add(5, row().product("Kettle").date("2026-01-01").stars(1).negative());
        add(5, row().product("Kettle").date("2026-06-30").positive());
        assertThat(points())
                .containsExactly(
                        new Standouts.Point(
                                "Fell most",
                                "Robot",
                                "went from a net sentiment of +100 in the first half of the time to \u2212100 in the second"),
                        new Standouts.Point(
                                "Rose most",
                                "Kettle",
                                "went from a net sentiment of \u2212100 in the first half of the time to +100 in the second"));
    }

    @Test
    void saysNothingOfAProductWithFewReviews() {
        add(4, row().product("Robot").date("2026-01-01").positive());
        add(4, row().product("Robot").date("2026-06-30").stars(1).negative());
        assertThat(points()).isEmpty();
    }

    @Test
    void namesTheLeastHappyChannel() {
        add(10, row().channel("web").positive());
        add(10, row().channel("app").stars(1).negative());
        assertThat(points())
                .containsExactly(new Standouts.Point(
                        "Least happy channel", "app", "with a net sentiment of \u2212100 against 0 overall"));
    }

    @Test
    void countsComplaintsThatTheStarsHide() {
        add(1, row().stars(5).negative());
        assertThat(points())
                .containsExactly(new Standouts.Point(
                        "Hidden by the stars", "1 review", "with 4 or 5 stars sound negative all the same"));
    }
}
