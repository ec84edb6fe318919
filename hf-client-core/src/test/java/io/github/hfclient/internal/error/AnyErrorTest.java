package io.github.hfclient.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Share;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a failed answer holds, it is one short line of words or none. */
class AnyErrorTest {
    private static final String[] WORDS = {
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
        "\"" + "long\\n".repeat(500) + "\""
    };

    @Provide
    Arbitrary<byte[]> bodies() {
        return Noise.bytes(WORDS);
    }

    @Provide
    Arbitrary<String> headers() {
        return Noise.text(WORDS);
    }

    @Any
    void anyBodyOfAnyStatus(
            @ForAll @IntRange(max = 999) int status,
            @ForAll("headers") String type,
            @ForAll("headers") String message,
            @ForAll("bodies") byte[] body) {
        isReadable(status, type, message, body);
    }

    static void isReadable(int status, String type, String message, byte[] body) {
        ErrorBody error = ErrorBody.read(
                status, Map.of("content-type", List.of(type), "x-error-message", List.of(message)), body);
        oneLine(error.message());
        oneLine(error.code());
        oneLine(error.type());
        assertThat(Objects.requireNonNullElse(error.estimatedTime(), 0.0)).isBetween(0.0, Double.MAX_VALUE);
    }

    @Any
    void anyTextOfA200(@ForAll("bodies") byte[] body) {
        Share.between(0.001, 0.5, isError("{\"error\":" + new String(body, StandardCharsets.UTF_8) + "}"));
    }

    static boolean isError(String text) {
        String words = ErrorBody.errorIn200(text);
        oneLine(words);
        return words != null;
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

    private static void oneLine(@Nullable String text) {
        if (text == null) return;
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(1_000).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
    }
}
