package io.github.hfclient.internal.error;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever stands in the headers, it is no wait, or one of more than nothing and no more than can be counted. */
class AnyRetryHintTest {
    private static final Instant NOW = Instant.parse("2025-07-01T12:00:00Z");

    @Provide
    Arbitrary<String> headers() {
        return Noise.text("0", "1", "9", ".", "-", " ", ";", "r=0", ";t=5", "=", ",", "Sun, 06 Nov 2094 08:49:", "GMT");
    }

    @Any
    void anyText(
            @ForAll("headers") String retryAfter,
            @ForAll("headers") String another,
            @ForAll("headers") String rateLimit,
            @ForAll("headers") String date) {
        Share.between(0.005, 0.995, isWait(retryAfter, another, rateLimit, date));
    }

    static boolean isWait(String retryAfter, String another, String rateLimit, String date) {
        Duration wait = RetryHint.read(
                Map.of(
                        "retry-after", List.of(retryAfter, another),
                        "ratelimit", List.of(rateLimit),
                        "date", List.of(date)),
                NOW);
        if (wait != null) assertThat(wait).isBetween(Duration.ofNanos(1), RetryHint.FOREVER);
        return wait != null;
    }

    @Any
    void anyDateIsAsFarAwayAsItSays(@ForAll @LongRange(min = -1_000_000_000L, max = 10_000_000_000L) long seconds) {
        Duration away = Duration.ofSeconds(seconds);
        String text = RFC_1123_DATE_TIME.format(NOW.plus(away).atZone(ZoneOffset.UTC));
        Duration clamped = away.compareTo(RetryHint.FOREVER) < 0 ? away : RetryHint.FOREVER;
        assertThat(retryAfter(text)).as(text).isEqualTo(away.isNegative() || away.isZero() ? null : clamped);
    }

    @Any
    void anyNumberOfSecondsIsRoundedUpToANanosecond(
            @ForAll @LongRange(min = 1, max = 1L << 50) long digits, @ForAll @IntRange(min = 6, max = 14) int scale) {
        BigDecimal seconds = BigDecimal.valueOf(digits, scale);
        long nanos = seconds.movePointRight(9).setScale(0, RoundingMode.CEILING).longValueExact();
        assertThat(retryAfter(seconds.toPlainString())).isEqualTo(Duration.ofNanos(nanos));
    }

    /** As long as the headers of an answer may be; to count so far would take seconds. */
    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
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
