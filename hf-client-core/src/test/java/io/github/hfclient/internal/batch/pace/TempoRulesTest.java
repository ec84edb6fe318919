package io.github.hfclient.internal.batch.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one answer or refusal changes; what comes of many is in {@link TempoTest}. */
class TempoRulesTest {
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
        Tempo tempo = new Tempo();
        for (String answer : answers.split(" ")) tempo.answered(Long.parseLong(answer) * MILLI);
        tempo.limited(now * MILLI, now * MILLI, Duration.ZERO);
        String[] parts = rate.split(" / ");
        assertThat(perSecond(tempo, now * MILLI))
                .isCloseTo(0.95 * Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]), within(1e-3));
    }

    @Test
    void remembersTheLastThousandAnswersOfMany() {
        Tempo tempo = new Tempo();
        for (int i = 1; i <= 5_000; i++) tempo.answered(i * MILLI / 10);
        tempo.limited(500 * MILLI, 500 * MILLI, Duration.ZERO);
        assertThat(perSecond(tempo, 500 * MILLI)).isCloseTo(0.95 * 1024 / 0.1023, within(1.0));
    }

    private static double perSecond(Tempo tempo, long now) {
        long first = tempo.pause(now);
        return 1e9 / (tempo.pause(now) - first);
    }

    @Test
    void aLimitBeforeAnythingWasAnsweredTellsNothing() {
        Tempo tempo = new Tempo();
        tempo.limited(0, 1, Duration.ZERO);
        assertThat(tempo.pauses(2)).isFalse();
        tempo.answered(3);
        assertThat(tempo.pause(4)).isZero();
        assertThat(tempo.pause(4)).isZero();
    }

    /** As {@link System#nanoTime()} may be. */
    @Test
    void doesNotMindATimeBeforeItsOrigin() {
        Tempo tempo = new Tempo();
        long start = -Duration.ofDays(1).toNanos();
        for (int i = 0; i < 10; i++) tempo.answered(start + i * 100 * MILLI);
        long now = start + 1_000 * MILLI;
        tempo.limited(now, now, Duration.ofSeconds(1));
        assertThat(tempo.pauses(now)).isFalse();
        assertThat(tempo.pause(now)).isLessThan(1_000 * MILLI);
        tempo.limited(now + 1, now + 1, Duration.ZERO);
        assertThat(tempo.pauses(now + 2)).isTrue();
        assertThat(tempo.pauses(now + 1_000 * MILLI)).isFalse();
    }

    @Test
    void makesLongerAndLongerPausesWhileAllIsRefused() {
        Tempo tempo = new Tempo();
        tempo.answered(0);
        long now = 0;
        for (int sixteenths : new int[] {1, 2, 4, 8, 16, 16}) {
            tempo.limited(now, now, Duration.ZERO);
            long end = now + SECOND / 16 * sixteenths;
            assertThat(tempo.pauses(end - 1)).isTrue();
            assertThat(tempo.pauses(end)).isFalse();
            assertThat(tempo.pause(now)).isGreaterThanOrEqualTo(end - now);
            now = end;
        }
    }

    @Test
    void beginsWithTheShortestPauseAgainOnceARequestWasAnswered() {
        Tempo tempo = new Tempo();
        tempo.answered(0);
        for (int i = 0; i < 4; i++) tempo.limited(i, i, Duration.ZERO);
        tempo.answered(SECOND);
        tempo.limited(SECOND, SECOND, Duration.ZERO);
        assertThat(tempo.pauses(SECOND + SECOND / 16 - 1)).isTrue();
        assertThat(tempo.pauses(SECOND + SECOND / 16)).isFalse();
    }

    @Test
    void makesNoPausesOfItsOwnWhereTheServerSaysHowLong() {
        Tempo tempo = new Tempo();
        tempo.answered(0);
        tempo.limited(1, 2, Duration.ofSeconds(1));
        assertThat(tempo.pauses(3)).isFalse();
        assertThat(tempo.pause(3)).isZero();
    }

    @Test
    void countsRequestsThatWereRefusedTogetherOnce() {
        Tempo tempo = new Tempo();
        tempo.answered(0);
        tempo.limited(1, 10, Duration.ZERO);
        for (int sentAt = 2; sentAt < 10; sentAt++) tempo.limited(sentAt, 20, Duration.ZERO);
        assertThat(tempo.pauses(10 + SECOND / 16)).isFalse();
        tempo.limited(10, 20, Duration.ZERO);
        assertThat(tempo.pauses(20 + SECOND / 8 - 1)).isTrue();
    }

    /** Limited after one second, in which ten requests were answered, and again after one more answer. */
    private Tempo limitedTwice(long millis, Duration asked) {
        Tempo tempo = new Tempo();
        for (int i = 1; i <= 10; i++) tempo.answered(i * 100 * MILLI);
        tempo.limited(SECOND, SECOND, asked);
        limitAgain(tempo, millis, asked);
        return tempo;
    }

    private static void limitAgain(Tempo tempo, long millis, Duration asked) {
        tempo.answered(millis * MILLI);
        tempo.limited(millis * MILLI, millis * MILLI, asked);
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 0, 8 / 1.1", // eight answers at least, the oldest of them at 400
        "1999, 0, 8 / 1.599",
        "3999, 1, 8 / 3.599",
    })
    void aSecondLimitSoonAfterTheFirstBeginsAnewWithWhatWasAnswered(long millis, int asked, String rate) {
        Tempo tempo = limitedTwice(millis, Duration.ofSeconds(asked));
        String[] parts = rate.split(" / ");
        assertThat(perSecond(tempo, millis * MILLI))
                .isCloseTo(0.95 * Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]), within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"2000, 0", "4000, 1"})
    void aSecondLimitLaterMakesTheRateALittleLess(long millis, int asked) {
        Tempo tempo = limitedTwice(millis, Duration.ofSeconds(asked));
        assertThat(perSecond(tempo, millis * MILLI)).isCloseTo(0.95 * 0.95 * 10 / 0.9, within(1e-3));
    }

    @Test
    void aThirdLimitMakesItLessToo() {
        Tempo tempo = limitedTwice(1_500, Duration.ZERO);
        limitAgain(tempo, 1_600, Duration.ZERO);
        assertThat(perSecond(tempo, 1_600 * MILLI)).isCloseTo(0.8 * 0.95 * 8 / 1.1, within(1e-3));
    }

    @Test
    void whatWaitedForItsTurnWhenTheRateWasCutSaysNothingAboutTheNewOne() {
        Tempo tempo = limitedTwice(1_500, Duration.ZERO);
        for (int i = 0; i < 3; i++) tempo.pause(1_600 * MILLI);
        long queued = tempo.pause(1_600 * MILLI);
        limitAgain(tempo, 1_600, Duration.ZERO);
        long felt = 1_600 * MILLI + queued;
        tempo.answered(felt);
        double cut = perSecond(tempo, felt);
        tempo.limited(felt - 1, felt - 1, Duration.ZERO);
        assertThat(perSecond(tempo, felt)).isCloseTo(cut, within(1e-3));
        tempo.limited(felt, felt, Duration.ZERO);
        assertThat(perSecond(tempo, felt)).isLessThan(0.96 * cut);
    }

    @Test
    void aFasterRateIsTriedAnewOnlyWhenThoseWhoWaitedHaveGone() {
        Tempo tempo = new Tempo();
        for (int i = 1; i <= 10; i++) tempo.answered(i * 100 * MILLI);
        tempo.limited(SECOND, SECOND, Duration.ZERO);
        for (int i = 0; i < 20; i++) tempo.pause(SECOND + 1);
        tempo.pause(2_200 * MILLI);
        assertThat(perSecond(tempo, 2_300 * MILLI)).isCloseTo(2 * 0.95 * 10 / 0.9, within(1e-3));
    }
}
