package io.github.hfclient.internal.error;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Noise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever stands in the headers, it is no wait, or one of more than nothing and no more than can be counted. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnyRetryHintTest {
    private static final int ROUNDS = 4_000;
    private static final Instant NOW = Instant.parse("2025-07-01T12:00:00Z");

    @Test
    void anyText() {
        int waits = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Noise noise = new Noise(
                    seed, "0", "1", "9", ".", "-", " ", ";", "r=0", ";t=5", "=", ",", "Sun, 06 Nov 2094 08:49:", "GMT");
            Duration wait = RetryHint.read(
                    Map.of(
                            "retry-after", List.of(noise.text(), noise.text()),
                            "ratelimit", List.of(noise.text()),
                            "date", List.of(noise.text())),
                    NOW);
            if (wait != null) assertThat(wait).isBetween(Duration.ofNanos(1), RetryHint.FOREVER);
            waits += wait == null ? 0 : 1;
        }
        assertThat(waits).isBetween(20, ROUNDS - 20);
    }

    @Test
    void anyDateIsAsFarAwayAsItSays() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            Instant date = NOW.plusSeconds(random.nextLong(-1_000_000_000L, 10_000_000_000L));
            String text = RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
            Duration away = Duration.between(NOW, date);
            Duration clamped = away.compareTo(RetryHint.FOREVER) < 0 ? away : RetryHint.FOREVER;
            assertThat(retryAfter(text)).as(text).isEqualTo(away.isNegative() || away.isZero() ? null : clamped);
        }
    }

    @Test
    void anyNumberOfSecondsIsRoundedUpToANanosecond() {
        Random random = new Random(4);
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal seconds = BigDecimal.valueOf(random.nextLong(1, 1L << 50), random.nextInt(6, 15));
            long nanos =
                    seconds.movePointRight(9).setScale(0, RoundingMode.CEILING).longValueExact();
            assertThat(retryAfter(seconds.toPlainString())).isEqualTo(Duration.ofNanos(nanos));
        }
    }

    /** As long as the headers of an answer may be; to count so far would take seconds. */
    @Test
    void aNumberOfMoreThanAThousandDigitsIsUnreadable() {
        String many = "0".repeat(300_000);
        for (String value : new String[] {"9" + many, "2." + many + "1", "." + many + "1", many + "2"}) {
            assertThat(retryAfter(value)).isNull();
        }
        assertThat(RetryHint.read(Map.of("ratelimit", List.of("r=0;t=9" + many)), NOW))
                .isNull();
        assertThat(retryAfter("9".repeat(1_000))).isEqualTo(RetryHint.FOREVER);
    }

    private static @Nullable Duration retryAfter(String value) {
        return RetryHint.read(Map.of("retry-after", List.of(value)), NOW);
    }
}
