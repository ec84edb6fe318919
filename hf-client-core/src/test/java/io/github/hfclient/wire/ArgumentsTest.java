package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.hfclient.Batch;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.RefusedPort;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A refused argument names the method, so that its line is found in the caller's code, and shows the value. */
class ArgumentsTest {
    private static final Duration HUGE = Duration.ofSeconds(Long.MAX_VALUE);
    private static final String TOO_LONG = " is " + HUGE + ", must be at most 36500 days";

    static Stream<Arguments> aSettingIsRefused() {
        return Stream.of(
                setting("attempts is 0, must be 1 to 100", builder -> builder.attempts(0)),
                setting("maxInFlight is -1, must be 1 to 10000", builder -> builder.maxInFlight(-1)),
                setting("batchLists: bytes is 0, must be 1 to 100000000", builder -> builder.batchLists(1, 0)),
                setting("timeout is PT0S, must be more than nothing", builder -> builder.timeout(Duration.ZERO)),
                setting("connectTimeout" + TOO_LONG, builder -> builder.connectTimeout(HUGE)),
                setting("timeout" + TOO_LONG, builder -> builder.timeout(HUGE)),
                setting("idleTimeout" + TOO_LONG, builder -> builder.idleTimeout(HUGE)),
                setting("backoff: first" + TOO_LONG, builder -> builder.backoff(HUGE, HUGE)),
                setting(
                        "loadingProbe: longest" + TOO_LONG,
                        builder -> builder.loadingProbe(Duration.ofSeconds(1), HUGE)),
                setting("batchPatience" + TOO_LONG, builder -> builder.batchPatience(HUGE)),
                setting(
                        "backoff: longest is PT1S, shorter than first, which is PT2S",
                        builder -> builder.backoff(Duration.ofSeconds(2), Duration.ofSeconds(1))),
                setting("baseUrl: not an http or https URL: nonsense", builder -> builder.baseUrl("nonsense")));
    }

    private static Arguments setting(String message, Consumer<HfClientBuilder> setting) {
        return arguments(message, setting);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aSettingIsRefused(String message, Consumer<HfClientBuilder> setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting.accept(HfClient.builder()))
                .withMessage(message);
    }

    @Test
    void soIsWhatAViewOrABatchIsGiven() {
        try (HfClient hf = client("http://127.0.0.1:1").build()) {
            Batch<String, Json> batch = hf.batch(List.of("a"), Ask::of);
            refused("at: not an http or https URL: nonsense", () -> hf.at("nonsense"));
            refused("within is PT-1S, must be more than nothing", () -> hf.within(Duration.ofSeconds(-1)));
            refused("within" + TOO_LONG, () -> hf.within(HUGE));
            refused("call: request is null", () -> hf.call(null));
            refused("concurrency is 0, must be 1 to 1000", () -> batch.concurrency(0));
            refused("listRows is 0, must be 1 to 10000", () -> batch.listRows(0));
            refused("patience" + TOO_LONG, () -> batch.patience(HUGE));
            refused("estimate: rows is -1, must not be negative", () -> batch.estimate(-1));
        }
    }

    private static void refused(String message, Runnable use) {
        assertThatIllegalArgumentException().isThrownBy(use::run).withMessage(message);
    }

    /** What is just not refused is a time like any other. */
    @Test
    void theLongestTimesAreKept() {
        Duration longest = Duration.ofDays(36_500);
        try (RefusedPort port = new RefusedPort();
                HfClient hf = client(port.uri().toString())
                        .connectTimeout(longest)
                        .timeout(longest)
                        .idleTimeout(longest)
                        .backoff(longest, longest)
                        .loadingProbe(longest, longest)
                        .attempts(1)
                        .build()) {
            assertThatThrownBy(() -> hf.call(Ask.of("hello")))
                    .isExactlyInstanceOf(HfException.Unreachable.class)
                    .hasMessageContaining("no connection (ConnectException");
        }
    }

    private static HfClientBuilder client(String base) {
        return TestClients.builder(ManualTime.jumping(), base);
    }
}
