package io.github.hfclient.internal.batch.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RateSearchTest {
    private static final Duration NOT_SAID = Duration.ZERO;
    private static final Offset<Double> EXACTLY = within(1e-9);

    private final RateSearch search = new RateSearch(10, NOT_SAID);

    private void rateIs(double perSecond) {
        assertThat(search.perSecond()).isCloseTo(perSecond, EXACTLY);
    }

    private void triesFor(double seconds) {
        assertThat(search.trial().toNanos() / 1e9).isCloseTo(seconds, EXACTLY);
    }

    /** Between 19 that held and 38 that was refused. */
    private void findAnUpperEnd() {
        search.faster();
        search.faster();
        search.slower(false, NOT_SAID);
    }

    private void findTheRate() {
        findAnUpperEnd();
        while (search.perSecond() < 0.98 * 38) search.faster();
    }

    @Test
    void beginsALittleBelowWhatWasThoughtRight() {
        rateIs(9.5);
        assertThat(new RateSearch(0, NOT_SAID).perSecond()).isCloseTo(1 / 60.0, EXACTLY);
    }

    @Test
    void asksForTwiceAsMuchUntilThatIsRefused() {
        search.faster();
        rateIs(19);
        search.faster();
        rateIs(38);
        search.slower(true, NOT_SAID);
        rateIs(19);
    }

    @Test
    void goesHalfwayToTheRateThatWasRefused() {
        findAnUpperEnd();
        search.faster();
        rateIs(28.5);
        search.faster();
        rateIs(33.25);
        search.slower(true, NOT_SAID);
        rateIs(28.5);
        search.faster();
        rateIs((28.5 + 33.25) / 2);
    }

    @Test
    void looksBeyondInLargerStepsWhileThatHolds() {
        findTheRate();
        for (double step : new double[] {0.01, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.5, 0.5}) {
            double before = search.perSecond();
            search.faster();
            rateIs(before * (1 + step));
        }
    }

    @Test
    void looksBeyondInASmallStepAgainAfterARefusal() {
        findTheRate();
        for (int i = 0; i < 4; i++) search.faster();
        search.slower(true, NOT_SAID);
        search.faster();
        double halfway = search.perSecond();
        search.faster();
        rateIs(halfway * 1.01);
    }

    @Test
    void triesForASecondAndARequestWhileNothingWasRefused() {
        triesFor(1 + 1 / 9.5);
        search.faster();
        triesFor(1 + 1 / 19.0);
    }

    @Test
    void triesForLongerCloseToWhatWasRefusedAndLaterEachTime() {
        findAnUpperEnd();
        triesFor(5); // a quarter of ten, but five at least
        search.faster();
        search.slower(true, NOT_SAID);
        triesFor(5);
        search.faster();
        search.slower(true, NOT_SAID);
        triesFor(10); // a quarter of forty
        search.slower(true, NOT_SAID);
        search.slower(true, NOT_SAID);
        triesFor(15); // a quarter of sixty, the longest
    }

    @Test
    void triesForTheWholeTimeAtTheRateItself() {
        findTheRate();
        triesFor(10);
    }

    @Test
    void losesPatienceWithARateThatHasRisen() {
        findTheRate();
        search.faster();
        search.faster();
        search.faster();
        triesFor(5);
    }

    @Test
    void addsThePauseThatTheServerAskedFor() {
        search.slower(false, Duration.ofSeconds(3));
        triesFor(3 + 1 + 1 / search.perSecond());
        findAnUpperEnd();
        triesFor(5);
        search.slower(false, Duration.ofSeconds(3));
        triesFor(3 + 10);
    }

    @Test
    void isMorePatientWhereARefusalCostsMuch() {
        findAnUpperEnd();
        for (int i = 0; i < 10; i++) search.slower(true, Duration.ofSeconds(6));
        double cost = 6 + 1 / (search.perSecond() / 0.8);
        triesFor(6 + 40 * cost / 4);
    }

    @Test
    void fallsBelowARateThatHeldOnceAndFurtherIfThatWasJustRefused() {
        search.slower(false, NOT_SAID);
        rateIs(9.5 * 0.95);
        search.slower(true, NOT_SAID);
        rateIs(9.5 * 0.95 * 0.8);
        search.faster();
        rateIs(9.5 * 0.95 * 0.8 * 2);
    }

    @Test
    void aRateThatIsRefusedAfterItHeldIsTheNewUpperEnd() {
        findAnUpperEnd();
        search.slower(false, NOT_SAID);
        rateIs(19 * 0.95);
        search.faster();
        rateIs(19 * 0.95 + 19 * 0.05 / 2);
    }

    @Test
    void neverFallsBelowOneAMinute() {
        for (int i = 0; i < 100; i++) search.slower(true, NOT_SAID);
        rateIs(1 / 60.0);
    }
}
