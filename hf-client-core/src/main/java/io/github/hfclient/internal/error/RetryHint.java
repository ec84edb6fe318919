package io.github.hfclient.internal.error;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long the server asks to wait: {@code Retry-After} in seconds or as a date, {@code retry-after-ms}, and {@code RateLimit} of an exhausted
 * window (<a href="https://huggingface.co/docs/hub/rate-limits">the form that Hugging Face sends</a>).
 */
public final class RetryHint {
    /** Longer than any deadline, and still a number of nanoseconds that a long can hold. */
    static final Duration FOREVER = Duration.ofDays(36_500);

    // a header may be some 100 KB long, and to count so many digits takes seconds
    private static final Pattern SECONDS = Pattern.compile("\\d{1,1000}(?:\\.\\d{0,1000})?|\\.\\d{1,1000}");
    private static final Pattern EXHAUSTED = Pattern.compile(";\\s*r\\s*=\\s*0+\\s*(?:;|$)");
    private static final Pattern RESET = Pattern.compile(";\\s*t\\s*=\\s*(\\d{1,1000})\\s*(?:;|$)");

    private RetryHint() {}

    /**
     * The longest wait that a header asks for; null if none asks for one, or only for one that is zero, past or unreadable.
     *
     * @param headers their names in lower case
     * @param now the local time, used for a date only if the answer has no readable {@code Date} of its own
     */
    public static @Nullable Duration read(Map<String, List<String>> headers, Instant now) {
        Instant sent = values(headers, "date")
                .map(HttpDate::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now);
        Stream<@Nullable Duration> asked = values(headers, "retry-after").map(value -> retryAfter(value.strip(), sent));
        Stream<@Nullable Duration> millis = values(headers, "retry-after-ms").map(value -> millis(value.strip()));
        Stream<@Nullable Duration> reset = values(headers, "ratelimit").map(RetryHint::rateLimit);
        return longest(Stream.concat(Stream.concat(asked, millis), reset));
    }

    private static Stream<String> values(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream();
    }

    private static @Nullable Duration longest(Stream<@Nullable Duration> waits) {
        return waits.filter(wait -> wait != null && wait.compareTo(Duration.ZERO) > 0)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Duration retryAfter(String value, Instant sent) {
        if (SECONDS.matcher(value).matches()) return seconds(value);
        Instant date = HttpDate.read(value);
        return date == null ? null : shorter(Duration.between(sent, date), FOREVER);
    }

    /** As providers of the OpenAI kind add it beside whole seconds. */
    private static @Nullable Duration millis(String value) {
        return SECONDS.matcher(value).matches() ? seconds(value).dividedBy(1000) : null;
    }

    /** One header may list several windows; each starts with its name: {@code "api";r=0;t=55}. */
    private static @Nullable Duration rateLimit(String value) {
        return longest(Stream.of(value.split(",")).map(window -> ";" + window).map(RetryHint::resetOf));
    }

    private static @Nullable Duration resetOf(String window) {
        Matcher reset = RESET.matcher(window);
        return EXHAUSTED.matcher(window).find() && reset.find() ? seconds(reset.group(1)) : null;
    }

    /** Rounded up to a nanosecond: never less than was asked for. */
    private static Duration seconds(String digits) {
        BigDecimal seconds = new BigDecimal(digits);
        if (seconds.compareTo(BigDecimal.valueOf(FOREVER.toSeconds())) >= 0) return FOREVER;
        return Duration.ofNanos(
                seconds.movePointRight(9).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
