package io.github.hfclient.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryHintTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:37Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | PT2S",
                "' 30 ' | PT30S",
                "1.5 | PT1.5S",
                "0.3 | PT0.3S",
                ".25 | PT0.25S",
                "3. | PT3S",
                "0.0000000001 | PT0.000000001S",
                "86400 | PT24H",
                "Sun, 06 Nov 1994 08:49:47 GMT | PT10S",
                "Sun Nov  6 08:49:47 1994 | PT10S",
            })
    void readsRetryAfter(String value, Duration wait) {
        assertThat(RetryHint.read(Map.of("retry-after", List.of(value)), NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"350, PT0.35S", "1500.5, PT1.5005S", "' 20 ', PT0.02S", "0, ", "soon, ", "-5, "})
    void readsMilliseconds(String value, Duration wait) {
        assertThat(RetryHint.read(Map.of("retry-after-ms", List.of(value)), NOW))
                .isEqualTo(wait);
    }

    @Test
    void takesTheLongerOfSecondsAndMilliseconds() {
        Map<String, List<String>> headers = Map.of("retry-after", List.of("1"), "retry-after-ms", List.of("350"));
        assertThat(RetryHint.read(headers, NOW)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void readsTheObsoleteDateWithATwoDigitYear() {
        Map<String, List<String>> headers = Map.of("retry-after", List.of("Tuesday, 01-Jul-25 12:00:30 GMT"));
        assertThat(RetryHint.read(headers, Instant.parse("2025-07-01T12:00:00Z")))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.0",
                "-5",
                "soon",
                "NaN",
                "Infinity",
                "1e9",
                "0x10",
                "2 seconds",
                ".",
                "1.2.3",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:36 GMT",
                "Sun, 99 Nov 1994 08:49:36 GMT",
                "\u0665"
            })
    void ignoresWhatAsksForNothing(String value) {
        assertThat(RetryHint.read(Map.of("retry-after", List.of(value)), NOW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "99999999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void takesAnAbsurdWaitForOneBeyondAnyDeadline(String value) {
        Duration wait = RetryHint.read(Map.of("retry-after", List.of(value)), NOW);
        assertThat(wait).isEqualTo(RetryHint.FOREVER);
        assertThat(RetryHint.FOREVER.toNanos()).isPositive();
    }

    @Test
    void measuresADateAgainstTheDateOfTheAnswer() {
        Map<String, List<String>> headers = Map.of(
                "retry-after", List.of("Tue, 01 Jul 2025 12:00:30 GMT"),
                "date", List.of("Tue, 01 Jul 2025 12:00:00 GMT"));
        assertThat(RetryHint.read(headers, NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void fallsBackToTheLocalClockWhenTheAnswerHasNoReadableDate() {
        Map<String, List<String>> headers =
                Map.of("retry-after", List.of("Sun, 06 Nov 1994 08:49:40 GMT"), "date", List.of("yesterday"));
        assertThat(RetryHint.read(headers, NOW)).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"api\";r=0;t=55 | PT55S",
                "\"api\"; r = 0 ; t = 55 | PT55S",
                "r=0;t=7 | PT7S",
                "\"api\";t=7;r=0 | PT7S",
                "\"api\";r=0;t=5, \"pages\";r=0;t=9 | PT9S",
                "\"api\";r=0;t=5, \"pages\";r=3;t=9 | PT5S",
                "\"api\";r=12;t=55 |",
                "\"api\";r=01;t=55 |",
                "\"api\";r=0;t=0 |",
                "\"api\";r=0 |",
                "\"api\";t=55 |",
                "\"api\";qr=0;xt=55 |",
                "limit=100, remaining=0, reset=5 |",
            })
    void readsTheExhaustedWindow(String value, Duration wait) {
        assertThat(RetryHint.read(Map.of("ratelimit", List.of(value)), NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"2,9,9", "9,2,9", "garbage,4,4", "4,0,4"})
    void takesTheLongerOfBothHeaders(String retryAfter, String reset, long seconds) {
        Map<String, List<String>> headers =
                Map.of("retry-after", List.of(retryAfter), "ratelimit", List.of("\"api\";r=0;t=" + reset));
        assertThat(RetryHint.read(headers, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 5", "5 1", "soon 5", "5 -1"})
    void looksAtEveryValueOfAHeader(String values) {
        Map<String, List<String>> headers = Map.of("retry-after", Arrays.asList(values.split(" ")));
        assertThat(RetryHint.read(headers, NOW)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void findsNothingWithoutHeaders() {
        assertThat(RetryHint.read(Map.of(), NOW)).isNull();
    }
}
