package io.github.hfclient.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Noise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a failed answer holds, it is one short line of words or none. */
class AnyErrorTest {
    private static final int ROUNDS = 4_000;

    @Test
    void anyBodyOfAnyStatus() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Noise noise = noise(seed);
            Map<String, List<String>> headers =
                    Map.of("content-type", List.of(noise.text()), "x-error-message", List.of(noise.text()));
            ErrorBody error = ErrorBody.read(noise.below(1_000), headers, noise.bytes());
            oneLine(error.message());
            oneLine(error.code());
            oneLine(error.type());
            assertThat(Objects.requireNonNullElse(error.estimatedTime(), 0.0)).isBetween(0.0, Double.MAX_VALUE);
        }
    }

    @Test
    void anyTextOfA200() {
        int errors = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Noise noise = noise(seed);
            String text = "{\"error\":" + new String(noise.bytes(), StandardCharsets.UTF_8) + "}";
            String words = ErrorBody.errorIn200(text);
            oneLine(words);
            errors += words == null ? 0 : 1;
        }
        assertThat(errors).isBetween(5, ROUNDS / 2);
    }

    /** {@code 100e2147483647} overflows only when its zeros are dropped. */
    @ParameterizedTest
    @ValueSource(strings = {"100e2147483647", "1e2147483648", "1e-2147483648", "0.1e-2147483647", "1e99999999999"})
    void aNumberBeyondAllCounting(String number) {
        String body = "{\"error\":\"no\",\"estimated_time\":" + number + "}";
        assertThat(ErrorBody.read(503, Map.of(), body.getBytes(StandardCharsets.UTF_8))
                        .message())
                .contains("no");
        oneLine(ErrorBody.errorIn200(body));
    }

    private static Noise noise(long seed) {
        return new Noise(
                seed,
                "{\"error\":",
                "{\"message\":",
                "\"bad\"",
                "\"is loading\"",
                "\"estimated_time\":",
                "\"{\\\"error\\\":\\\"in\\\"}\"",
                "1e400",
                "NaN",
                "[",
                "]",
                "}",
                ",",
                "\\u000a",
                "\u2028",
                "<html>",
                "\"" + "long\\n".repeat(500) + "\"");
    }

    private static void oneLine(@Nullable String text) {
        if (text == null) return;
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(1_000).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
    }
}
