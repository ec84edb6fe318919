package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Limits;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class RateLimitTest {
    private final ManualTime time = ManualTime.jumping().randomness(0.75);

    private HfClient client(HostileServer server) {
        return TestClients.builder(time, server.uri().toString()).build();
    }

    @ParameterizedTest
    @CsvSource({
        "TWO_SECONDS, 2000",
        "PADDED, 2000",
        "FRACTION, 1500",
        "DATE_IN_THREE_SECONDS, 3000",
        "RATE_LIMIT_TWO_SECONDS, 2000"
    })
    void waitsAsLongAsItIsToldAndALittleMore(Limits limit, long millis) {
        try (HostileServer server = HostileServer.start(limit, limit, limit, limit, Answers.LABELS);
                HfClient hf = client(server)) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
            Duration asked = Duration.ofMillis(millis);
            assertThat(time.sleeps())
                    .hasSize(4) // more than the attempts of a call: what the server asks for is free
                    .allSatisfy(sleep -> assertThat(sleep).isBetween(asked, asked.plusMillis(millis / 10)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ZERO_SECONDS",
                "NEGATIVE",
                "GARBAGE",
                "EMPTY",
                "DATE_PAST",
                "DATE_GARBAGE",
                "RATE_LIMIT_NOT_USED_UP",
                "RATE_LIMIT_GARBAGE",
                "NO_HINT"
            })
    void fallsBackToBackoffWithoutAUsableHint(Limits limit) {
        try (HostileServer server = HostileServer.start(limit, limit, Answers.LABELS);
                HfClient hf = client(server)) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
            assertThat(time.sleeps()).containsExactly(Duration.ofMillis(375), Duration.ofMillis(750));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A_DAY", "OVERFLOW", "BEYOND_INT", "DATE_IN_A_DAY"})
    void failsAtOnceWhenTheHintLiesBeyondTheDeadline(Limits limit) {
        try (HostileServer server = HostileServer.start(limit);
                HfClient hf = client(server)) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.RateLimited.class);
            assertThat(failure.details().retryAfter())
                    .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofDays(1)));
            assertThat(server.requests()).hasSize(1);
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @Test
    void keepsOtherCallersBackAsWell() {
        ManualTime stepped = ManualTime.stepped();
        try (HostileServer server = HostileServer.start(Limits.TWO_SECONDS, Answers.LABELS);
                HfClient hf =
                        TestClients.builder(stepped, server.uri().toString()).build()) {
            CompletableFuture<Json> limited = hf.callAsync(Ask.of("first"));
            Sleeps.awaitFirst(stepped);
            CompletableFuture<Json> other = hf.callAsync(Ask.of("later"));
            stepped.awaitSleepers(2);
            stepped.advance(Duration.ofMillis(1999));
            assertThat(server.requests()).hasSize(1);
            stepped.advance(Duration.ofMillis(400));
            assertThat(Result.of(limited).answer()).isNotNull();
            assertThat(Result.of(other).answer()).isNotNull();
        }
    }

    @Test
    void refusesOtherCallersAtOnceWhoCannotWaitThatLong() {
        try (HostileServer server = HostileServer.start(Limits.A_DAY);
                HfClient hf = client(server)) {
            Result.of(hf.callAsync(Ask.of("first"))).failedWith(HfException.RateLimited.class);
            HfException failure = Result.of(hf.callAsync(Ask.of("later"))).failedWith(HfException.RateLimited.class);
            assertThat(failure).hasMessageContaining("not sent");
            assertThat(failure.details().retryAfter()).isPresent();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"503", "500"})
    void waitsAsLongAsAFailingServerAsks(int status) {
        try (HostileServer server = HostileServer.start(Limits.TWO_SECONDS.under(status), Answers.LABELS);
                HfClient hf = client(server)) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
            assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(2));
        }
    }
}
