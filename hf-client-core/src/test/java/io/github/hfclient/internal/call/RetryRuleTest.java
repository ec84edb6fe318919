package io.github.hfclient.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.Failing;
import io.github.hfclient.internal.call.RetryRule.Verdict;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.lane.Outcome.Kind;
import io.github.hfclient.internal.runtime.Settings;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each row is one attempt that failed; {@code free} means that the next one costs neither an attempt nor the budget. Before it,
 * {@code HINTED} is one that was limited and told how long to wait.
 */
class RetryRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # kind        | hint   | before                      | costly | left    | random  | verdict

                    # backoff: full jitter below a limit that doubles, at most two retries
                    OVERLOADED    | -      | -                           | false  | PT2M    | 0       | PT0S
                    OVERLOADED    | -      | -                           | true   | PT2M    | 0.5     | PT0.25S
                    OVERLOADED    | -      | OVERLOADED                  | false  | PT2M    | 0.5     | PT0.5S
                    OVERLOADED    | -      | OVERLOADED OVERLOADED       | false  | PT2M    | 0       | stop
                    NO_CONNECTION | -      | -                           | true   | PT2M    | 0.5     | PT0.25S
                    NO_CONNECTION | -      | OVERLOADED                  | false  | PT2M    | 0.5     | PT0.5S
                    NO_CONNECTION | -      | OVERLOADED NO_CONNECTION    | false  | PT2M    | 0       | stop
                    OVERLOADED    | -      | -                           | false  | PT0.25S | 0.5     | stop
                    OVERLOADED    | -      | -                           | false  | PT0.26S | 0.5     | PT0.25S
                    OVERLOADED    | -      | -                           | false  | PT0S    | 0       | stop
                    OVERLOADED    | -      | -                           | false  | PT-1S   | 0       | stop

                    # a hint is a floor for a backoff, which stays one
                    OVERLOADED    | PT3S   | -                           | false  | PT2M    | 0.5     | PT3S
                    OVERLOADED    | PT0.1S | -                           | false  | PT2M    | 0.5     | PT0.25S
                    OVERLOADED    | PT3S   | OVERLOADED OVERLOADED       | false  | PT2M    | 0.5     | stop
                    OVERLOADED    | PT3S   | -                           | false  | PT3S    | 0.5     | stop

                    # limited: as told and free with a hint, a backoff without
                    LIMITED       | PT3S   | -                           | false  | PT2M    | 0       | PT3S free
                    LIMITED       | PT3S   | -                           | true   | PT2M    | 0.5     | PT3.15S free
                    LIMITED       | PT3S   | OVERLOADED OVERLOADED       | false  | PT2M    | 0       | PT3S free
                    LIMITED       | PT60S  | -                           | false  | PT2M    | 0.5     | PT1M0.5S free
                    LIMITED       | PT3S   | -                           | false  | PT3S    | 0       | stop
                    LIMITED       | PT24H  | -                           | false  | PT2M    | 0       | stop
                    LIMITED       | PT876000H | -                        | false  | PT2M    | 0.5     | stop
                    LIMITED       | PT0.001S | -                         | false  | PT2M    | 0       | PT0.25S free
                    LIMITED       | PT0.249S | -                         | true   | PT2M    | 0       | PT0.25S free
                    LIMITED       | PT3S   | HINTED*19                   | false  | PT2M    | 0       | PT3S free
                    LIMITED       | PT3S   | HINTED*20                   | false  | PT2M    | 0       | PT3S
                    LIMITED       | PT3S   | HINTED*20 LIMITED           | false  | PT2M    | 0       | PT3S
                    LIMITED       | PT3S   | HINTED*20 LIMITED LIMITED   | false  | PT2M    | 0       | stop
                    LIMITED       | -      | -                           | false  | PT2M    | 0.5     | PT0.25S
                    LIMITED       | -      | LIMITED LIMITED             | false  | PT2M    | 0       | stop

                    # no answer began: once at once, whatever the task; then by backoff, costly tasks no more
                    NO_ANSWER     | -      | -                           | false  | PT2M    | 0.5     | PT0S
                    NO_ANSWER     | -      | -                           | true   | PT2M    | 0.5     | PT0S
                    NO_ANSWER     | -      | -                           | false  | PT0S    | 0.5     | stop
                    NO_ANSWER     | -      | NO_ANSWER                   | false  | PT2M    | 0.5     | PT0.5S
                    NO_ANSWER     | -      | NO_ANSWER                   | true   | PT2M    | 0.5     | stop
                    NO_ANSWER     | -      | OVERLOADED                  | true   | PT2M    | 0.5     | PT0S
                    NO_ANSWER     | -      | OVERLOADED OVERLOADED       | false  | PT2M    | 0.5     | stop
                    NO_ANSWER     | -      | NO_ANSWER OVERLOADED        | false  | PT2M    | 0.5     | stop

                    # it may have run: once more for cheap tasks, never for costly ones
                    BROKE_OFF     | -      | -                           | false  | PT2M    | 0.5     | PT0.25S
                    BROKE_OFF     | -      | -                           | true   | PT2M    | 0.5     | stop
                    BROKE_OFF     | -      | BROKE_OFF                   | false  | PT2M    | 0.5     | stop
                    BROKE_OFF     | -      | IN_DOUBT                    | false  | PT2M    | 0.5     | stop
                    BROKE_OFF     | -      | OVERLOADED                  | false  | PT2M    | 0.5     | PT0.5S
                    IN_DOUBT      | -      | -                           | false  | PT2M    | 0.5     | PT0.25S
                    IN_DOUBT      | PT3S   | -                           | false  | PT2M    | 0.5     | PT3S
                    IN_DOUBT      | -      | -                           | true   | PT2M    | 0.5     | stop
                    IN_DOUBT      | -      | BROKE_OFF                   | false  | PT2M    | 0.5     | stop

                    FINAL         | -      | -                           | false  | PT2M    | 0.5     | stop
                    FINAL         | PT1S   | -                           | false  | PT2M    | 0.5     | stop

                    # a loading model: probes that grow, free, whatever came before; an estimate only shortens the first
                    LOADING       | -      | -                           | false  | PT2M    | 0.9     | PT1S free
                    LOADING       | -      | LOADING                     | true   | PT2M    | 0       | PT1.5S free
                    LOADING       | -      | LOADING LOADING             | false  | PT2M    | 0       | PT2.25S free
                    LOADING       | -      | LOADING*7                   | false  | PT2M    | 0       | PT10S free
                    LOADING       | -      | LOADING*10000               | false  | PT2M    | 0       | PT10S free
                    LOADING       | -      | OVERLOADED OVERLOADED       | false  | PT2M    | 0       | PT1S free
                    LOADING       | PT20S  | -                           | false  | PT2M    | 0       | PT1S free
                    LOADING       | PT0.6S | -                           | false  | PT2M    | 0       | PT0.6S free
                    LOADING       | PT0.6S | LOADING                     | false  | PT2M    | 0       | PT1.5S free
                    LOADING       | PT0S   | -                           | false  | PT2M    | 0       | PT0.25S free
                    LOADING       | PT-5S  | -                           | false  | PT2M    | 0       | PT0.25S free
                    LOADING       | PT876000H | -                        | false  | PT2M    | 0       | PT1S free

                    # one more look before the time is over
                    LOADING       | -      | LOADING*7                   | false  | PT10S   | 0       | PT5S free
                    LOADING       | -      | LOADING*7                   | false  | PT10.1S | 0       | PT10S free
                    LOADING       | -      | -                           | false  | PT0.4S  | 0       | PT0.25S free
                    LOADING       | -      | -                           | false  | PT0.25S | 0       | stop
                    LOADING       | -      | -                           | false  | PT-1S   | 0       | stop
                    """)
    void saysWhenToTryAgain(
            Kind kind,
            @Nullable Duration hint,
            @Nullable String before,
            boolean costly,
            Duration left,
            double random,
            String verdict) {
        Verdict is = rule(3).after(Failing.with(kind, hint), attempts(before), costly, left, random);
        assertThat(text(is)).isEqualTo(verdict);
    }

    @Test
    void backoffStaysBelowALimitThatDoublesUpToEightSeconds() {
        double justBelowOne = Math.nextDown(1.0);
        for (int counted = 0; counted < 50; counted++) {
            double limit = Math.min(8, 0.5 * Math.pow(2, counted));
            Attempts before = attempts(counted == 0 ? null : "OVERLOADED*" + counted);
            assertThat(again(before, justBelowOne).after())
                    .isBetween(seconds(limit).minusNanos(1_000), seconds(limit));
            assertThat(again(before, 0).after()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, stop", "2, PT0.25S"})
    void neverMakesMoreAttemptsThanAllowed(int attempts, String verdict) {
        Verdict is = rule(attempts)
                .after(Failing.with(Kind.OVERLOADED, null), new Attempts(), false, Duration.ofMinutes(2), 0.5);
        assertThat(text(is)).isEqualTo(verdict);
    }

    @Test
    void hintThatFitsIsNotPushedPastTheDeadlineByChance() {
        Verdict is = rule(3).after(
                        Failing.with(Kind.LIMITED, Duration.ofSeconds(9)),
                        new Attempts(),
                        false,
                        Duration.ofMillis(9_500),
                        0.99);
        assertThat(is)
                .isInstanceOfSatisfying(
                        Verdict.Again.class,
                        again -> assertThat(again.after()).isBetween(Duration.ofSeconds(9), Duration.ofMillis(9_499)));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 250", "2, 60, 500", "5, 60, 4000", "9, 60, 4000", "2, 0.5, ", "10, 60, "})
    void whatIsNoAttemptOfTheCallPausesAlike(int failures, double secondsLeft, @Nullable Long millis) {
        Duration left = Duration.ofMillis((long) (secondsLeft * 1000));
        Duration pause = rule(10).pause(failures, left, 0.5);
        assertThat(pause).isEqualTo(millis == null ? null : Duration.ofMillis(millis));
    }

    private static Verdict.Again again(Attempts before, double random) {
        Outcome.Failed<?> failed = Failing.with(Kind.OVERLOADED, null);
        return (Verdict.Again) rule(Integer.MAX_VALUE).after(failed, before, false, Duration.ofMinutes(2), random);
    }

    private static RetryRule rule(int attempts) {
        Settings settings = new Settings();
        settings.attempts = attempts;
        return new RetryRule(settings);
    }

    /** Kinds of earlier failures; {@code KIND*n} stands for n of them. Those of a loading model were free, and hinted ones. */
    private static Attempts attempts(@Nullable String kinds) {
        Attempts attempts = new Attempts();
        if (kinds == null) return attempts;
        Matcher part = Pattern.compile("(\\w+)(?:\\*(\\d+))?").matcher(kinds);
        while (part.find()) {
            boolean hinted = part.group(1).equals("HINTED");
            Kind kind = hinted ? Kind.LIMITED : Kind.valueOf(part.group(1));
            Duration hint = hinted ? Duration.ofSeconds(1) : null;
            int times = part.group(2) == null ? 1 : Integer.parseInt(part.group(2));
            for (int i = 0; i < times; i++) attempts.remember(Failing.with(kind, hint), hinted || kind == Kind.LOADING);
        }
        return attempts;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static String text(Verdict verdict) {
        if (verdict instanceof Verdict.Again again) return again.after() + (again.free() ? " free" : "");
        return verdict == Verdict.Stop.STOP ? "stop" : "no verdict";
    }
}
