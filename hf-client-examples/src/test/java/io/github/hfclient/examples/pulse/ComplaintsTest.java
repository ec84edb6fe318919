package io.github.hfclient.examples.pulse;

import static io.github.hfclient.examples.pulse.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private static List<Complaints> complaints(ScoredReview... reviews) {
        return Complaints.in(new Findings(List.of(reviews)));
    }

    private static ScoredReview sure(String text, double confidence) {
        return row().text(text).sounds(Sentiment.of((1 - confidence) / 2, (1 - confidence) / 2, confidence));
    }

    @Test
    void joinsTheNegativeReviewsOfAProductTheSurestFirst() {
        assertThat(complaints(
                        sure("leaks", 0.7),
                        sure("broke", 0.9),
                        row().text("fine").positive(),
                        sure(" late ", 0.8)))
                .containsExactly(new Complaints("Lamp", 3, 3, "broke\nlate\nleaks"));
    }

    @Test
    void readsATextThatIsThereTwiceOnce() {
        Complaints lamp = complaints(sure("broke", 0.9), sure("broke", 0.9), sure("late", 0.8))
                .get(0);
        assertThat(lamp.reviews()).isEqualTo(3);
        assertThat(lamp.read()).isEqualTo(2);
        assertThat(new ProductSummary(lamp, "", "").scope()).isEqualTo("2 of 3 negative reviews");
    }

    @Test
    void leavesOutWhatTheModelCouldNotTake() {
        Complaints lamp = complaints(sure("x".repeat(3_000), 0.9), sure("late", 0.8), sure("y".repeat(2_990), 0.7))
                .get(0);
        assertThat(lamp.read()).isEqualTo(2);
        assertThat(lamp.text()).startsWith("late\nyyy").hasSizeLessThan(3_000);
    }

    @Test
    void isNotThereForAProductWithFewNegativeReviews() {
        assertThat(complaints(row().negative(), row().negative(), row().positive()))
                .isEmpty();
        assertThat(complaints(
                        row().product("").negative(),
                        row().product("").negative(),
                        row().product("").negative()))
                .isEmpty();
    }
}
