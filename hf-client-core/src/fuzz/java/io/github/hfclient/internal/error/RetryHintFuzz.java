package io.github.hfclient.internal.error;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetryHintFuzz {
    private static final String DATE = "Sun, 06 Nov 2094 08:49:37 GMT";

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("1.5", DATE, "\"api\";r=0;t=55, \"day\";r=1;t=9", DATE),
                Arguments.of("Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "", ""));
    }

    @MethodSource("headers")
    @FuzzTest
    void anyHeaders(
            @NotNull String retryAfter, @NotNull String another, @NotNull String rateLimit, @NotNull String date) {
        AnyRetryHintTest.isWait(retryAfter, another, rateLimit, date);
    }
}
