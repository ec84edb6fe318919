package io.github.hfclient.internal.batch.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one answer or refusal changes; what comes of many is in {@link RequestRateTest}. */
class RequestRateRulesTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MILLI = SECOND / 1_000;

    /** Answers after so many milliseconds each, and what a limit then makes of them, 95 hundredths of it. */
    @ParameterizedTest(name = "[{index}]")
    @CsvSource(delimiter = '|', textBlock = """
                    100 200 300 400 500 600 700 800 900 1000                | 1000 | 10 / 0.9
                    0 100 200 300 400 500 600 700 800 900                   | 1000 | 10 / 1.0
                    10 20 30 1000 1100 1200 1300 1400 1500 1600 1700 2000   | 2000 | 9 / 1.0
                    0 1000 2000                                             | 2000 | 3 / 2.0
                    1970 1980 1990                                          | 2000 | 3 / 0.05
                    2000 2000                                               | 2000 | 2 / 0.05
                    """)
    void beginsALittleBelowWhatWasAnsweredInTheLastSecond(String answers, long now, String rate) {
        RequestRate requestRate = new RequestRate();
        for (String answer : answers.split(" ")) requestRate.answered(Long.parseLong(answer) * MILLI);
        requestRate.limited(now * MILLI, now * MILLI, Duration.ZERO);
        String[] parts = rate.split(" / ");
        assertThat(perSecond(requestRate, now * MILLI))
                .isCloseTo(0.95 * Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]), within(1e-3));
    }

    @Test
    void remembersTheLastThousandAnswersOfMany() {
        RequestRate requestRate = new RequestRate();
        for (int i = 1; i <= 5_000; i++) requestRate.answered(i * MILLI / 10);
        requestRate.limited(500 * MILLI, 500 * MILLI, Duration.ZERO);
        assertThat(perSecond(requestRate, 500 * MILLI)).isCloseTo(0.95 * 1024 / 0.1023, within(1.0));
    }

    private static double perSecond(RequestRate requestRate, long now) {
        long first = requestRate.pause(now);
        return 1e9 / (requestRate.pause(now) - first);
    }

    @Test
    void aLimitBeforeAnythingWasAnsweredTellsNothing() {
        RequestRate requestRate = new RequestRate();
        requestRate.limited(0, 1, Duration.ZERO);
        assertThat(requestRate.pauses(2)).isFalse();
        requestRate.answered(3);
        assertThat(requestRate.pause(4)).isZero();
        assertThat(requestRate.pause(4)).isZero();
    }

    /** As {@link System#nanoTime()} may be. */
    @Test
    void doesNotMindATimeBeforeItsOrigin() {
        RequestRate requestRate = new RequestRate();
        long start = -Duration.ofDays(1).toNanos();
        for (int i = 0; i < 10; i++) requestRate.answered(start + i * 100 * MILLI);
        long now = start + 1_000 * MILLI;
        requestRate.limited(now, now, Duration.ofSeconds(1));
        assertThat(requestRate.pauses(now)).isFalse();
        assertThat(requestRate.pause(now)).isLessThan(1_000 * MILLI);
        requestRate.limited(now + 1, now + 1, Duration.ZERO);
        assertThat(requestRate.pauses(now + 2)).isTrue();
        assertThat(requestRate.pauses(now + 1_000 * MILLI)).isFalse();
    }

    @Test
    void makesLongerAndLongerPausesWhileAllIsRefused() {
        RequestRate requestRate = new RequestRate();
        requestRate.answered(0);
        long now = 0;
        for (int sixteenths : new int[] {1, 2, 4, 8, 16, 16}) {
            requestRate.limited(now, now, Duration.ZERO);
            long end = now + SECOND / 16 * sixteenths;
            assertThat(requestRate.pauses(end - 1)).isTrue();
            assertThat(requestRate.pauses(end)).isFalse();
            assertThat(requestRate.pause(now)).isGreaterThanOrEqualTo(end - now);
            now = end;
        }
    }

    @Test
    void beginsWithTheShortestPauseAgainOnceARequestWasAnswered() {
        RequestRate requestRate = new RequestRate();
        requestRate.answered(0);
        for (int i = 0; i < 4; i++) requestRate.limited(i, i, Duration.ZERO);
        requestRate.answered(SECOND);
        requestRate.limited(SECOND, SECOND, Duration.ZERO);
        assertThat(requestRate.pauses(SECOND + SECOND / 16 - 1)).isTrue();
        assertThat(requestRate.pauses(SECOND + SECOND / 16)).isFalse();
    }

    @Test
    void makesNoPausesOfItsOwnWhereTheServerSaysHowLong() {
        RequestRate requestRate = new RequestRate();
        requestRate.answered(0);
        requestRate.limited(1, 2, Duration.ofSeconds(1));
        assertThat(requestRate.pauses(3)).isFalse();
        assertThat(requestRate.pause(3)).isZero();
    }

    @Test
    void countsRequestsThatWereRefusedTogetherOnce() {
        RequestRate requestRate = new RequestRate();
        requestRate.answered(0);
        requestRate.limited(1, 10, Duration.ZERO);
        for (int sentAt = 2; sentAt < 10; sentAt++) requestRate.limited(sentAt, 20, Duration.ZERO);
        assertThat(requestRate.pauses(10 + SECOND / 16)).isFalse();
        requestRate.limited(10, 20, Duration.ZERO);
        assertThat(requestRate.pauses(20 + SECOND / 8 - 1)).isTrue();
    }

    /** Limited after one second, in which ten requests were answered, and again after one more answer. */
    private RequestRate limitedTwice(long millis, Duration asked) {
        RequestRate requestRate = new RequestRate();
        for (int i = 1; i <= 10; i++) requestRate.answered(i * 100 * MILLI);
        requestRate.limited(SECOND, SECOND, asked);
        limitAgain(requestRate, millis, asked);
        return requestRate;
    }

    private static void limitAgain(RequestRate requestRate, long millis, Duration asked) {
        requestRate.answered(millis * MILLI);
        requestRate.limited(millis * MILLI, millis * MILLI, asked);
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 0, 8 / 1.1", // eight answers at least, the oldest of them at 400
        "1999, 0, 8 / 1.599",
        "3999, 1, 8 / 3.599",
    })
    void aSecondLimitSoonAfterTheFirstBeginsAnewWithWhatWasAnswered(long millis, int asked, String rate) {
        RequestRate requestRate = limitedTwice(millis, Duration.ofSeconds(asked));
        String[] parts = rate.split(" / ");
        assertThat(perSecond(requestRate, millis * MILLI))
                .isCloseTo(0.95 * Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]), within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"2000, 0", "4000, 1"})
    void aSecondLimitLaterMakesTheRateALittleLess(long millis, int asked) {
        RequestRate requestRate = limitedTwice(millis, Duration.ofSeconds(asked));
        assertThat(perSecond(requestRate, millis * MILLI)).isCloseTo(0.95 * 0.95 * 10 / 0.9, within(1e-3));
    }

    @Test
    void aThirdLimitMakesItLessToo() {
        RequestRate requestRate = limitedTwice(1_500, Duration.ZERO);
        limitAgain(requestRate, 1_600, Duration.ZERO);
        assertThat(perSecond(requestRate, 1_600 * MILLI)).isCloseTo(0.8 * 0.95 * 8 / 1.1, within(1e-3));
    }

    @Test
    void whatWaitedForItsTurnWhenTheRateWasCutSaysNothingAboutTheNewOne() {
        RequestRate requestRate = limitedTwice(1_500, Duration.ZERO);
        for (int i = 0; i < 3; i++) requestRate.pause(1_600 * MILLI);
        long queued = requestRate.pause(1_600 * MILLI);
        limitAgain(requestRate, 1_600, Duration.ZERO);
        long felt = 1_600 * MILLI + queued;
        requestRate.answered(felt);
        double cut = perSecond(requestRate, felt);
        requestRate.limited(felt - 1, felt - 1, Duration.ZERO);
        assertThat(perSecond(requestRate, felt)).isCloseTo(cut, within(1e-3));
        requestRate.limited(felt, felt, Duration.ZERO);
        assertThat(perSecond(requestRate, felt)).isLessThan(0.96 * cut);
    }

    @Test
    void aFasterRateIsTriedAnewOnlyWhenThoseWhoWaitedHaveGone() {
        RequestRate requestRate = new RequestRate();
        for (int i = 1; i <= 10; i++) requestRate.answered(i * 100 * MILLI);
        requestRate.limited(SECOND, SECOND, Duration.ZERO);
        for (int i = 0; i < 20; i++) requestRate.pause(SECOND + 1);
        requestRate.pause(2_200 * MILLI);
        assertThat(perSecond(requestRate, 2_300 * MILLI)).isCloseTo(2 * 0.95 * 10 / 0.9, within(1e-3));
    }
}
