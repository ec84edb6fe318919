package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.RefusedPort;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(180)
class LoadingTest {
    private static final Duration LOAD = Duration.ofSeconds(2);

    private final AtomicInteger stillLoading = new AtomicInteger();

    static Stream<Loading> sayingSo() {
        return Stream.of(Loading.values()).filter(Loading::saysLoading);
    }

    /** A model that is loaded two seconds after the start of the time. */
    private HostileServer loadingIn(ManualTime time, Trouble loading) {
        return HostileServer.start(request -> {
            if (time.nanoTime() >= LOAD.toNanos()) return Answers.LABELS;
            stillLoading.incrementAndGet();
            return loading;
        });
    }

    private static HfClient client(ManualTime time, HostileServer server) {
        return TestClients.builder(time, server.uri().toString()).build();
    }

    @ParameterizedTest
    @EnumSource
    void saysSoAlsoWhenItsLastLookIsNotAnsweredInTime(Way way) {
        ManualTime time = ManualTime.jumping().randomness(0.5);
        try (HostileServer server = HostileServer.start(Loading.ESTIMATE_20, Endless.NEVER_ANSWERS);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .timeout(Duration.ofSeconds(1).plus(RealTimeouts.HEADERS))
                        .build()) {
            assertThat(Result.of(way.start(hf, Ask.of("hello"))).failedWith(HfException.StillLoading.class))
                    .hasMessageContaining("still loading");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksForManyCallersAtOnce(Way way) {
        ManualTime time = ManualTime.stepped().randomness(0.5);
        try (HostileServer server = loadingIn(time, Loading.ESTIMATE_20);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .timeout(Duration.ofDays(1))
                        .build()) {
            CompletableFuture<Json> first = way.start(hf, Ask.of("first"));
            Sleeps.awaitFirst(time);
            List<CompletableFuture<Json>> others = Stream.generate(() -> way.start(hf, Ask.of("later")))
                    .limit(63)
                    .toList();
            time.awaitSleepers(64);
            assertThat(server.requests()).hasSize(1);
            while (time.nanoTime() < LOAD.toNanos()) {
                time.advance(Duration.ofMillis(250));
                time.awaitSleepers(64);
            }
            while (!others.stream().allMatch(CompletableFuture::isDone)) time.advance(Duration.ofMillis(10));
            assertThat(Result.of(first).answer().items()).hasSize(2);
            assertThat(others)
                    .allSatisfy(call -> assertThat(Result.of(call).answer()).isNotNull());
            assertThat(stillLoading.get()).isLessThanOrEqualTo(6);
            assertThat(server.requests()).hasSize(64 + stillLoading.get());
        }
    }

    @ParameterizedTest
    @MethodSource("sayingSo")
    void asksAtMostSixTimesWhateverTheEstimate(Loading answer) {
        ManualTime time = ManualTime.jumping();
        try (HostileServer server = loadingIn(time, answer);
                HfClient hf = client(time, server)) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
            assertThat(stillLoading.get()).isBetween(1, 6);
            assertThat(Duration.ofNanos(time.nanoTime())).isBetween(LOAD, LOAD.multipliedBy(2));
        }
    }

    @Test
    void aCallerWhoWaitsForAnotherFailsAtItsOwnDeadline() {
        ManualTime time = ManualTime.stepped();
        try (HostileServer server = HostileServer.start(Loading.ESTIMATE_20);
                HfClient hf = client(time, server)) {
            CompletableFuture<Json> prober = hf.callAsync(Ask.of("first"));
            Sleeps.awaitFirst(time);
            CompletableFuture<Json> waiting = hf.within(Duration.ofMillis(900)).callAsync(Ask.of("later"));
            time.awaitSleepers(2);
            time.advance(Duration.ofMillis(900));
            HfException failure = Result.of(waiting).failedWith(HfException.StillLoading.class);
            assertThat(failure).hasMessageContaining("still loading").hasMessageContaining("within(..)");
            assertThat(failure.status()).isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
            assertThat(prober).isNotDone();
        }
    }

    @Test
    void aCancelledProberHandsOver() {
        ManualTime time = ManualTime.stepped();
        try (HostileServer server = HostileServer.start(Loading.ESTIMATE_20, Answers.LABELS);
                HfClient hf = client(time, server)) {
            CompletableFuture<Json> prober = hf.callAsync(Ask.of("first"));
            Sleeps.awaitFirst(time);
            CompletableFuture<Json> waiting = hf.callAsync(Ask.of("later"));
            time.awaitSleepers(2);
            prober.cancel(true);
            assertThat(Result.of(waiting).answer().items()).hasSize(2);
            assertThat(time.nanoTime()).isZero();
        }
    }

    @Test
    void aBare503IsAFailureThatIsTriedAgainAFewTimes() {
        ManualTime time = ManualTime.jumping();
        try (HostileServer server = HostileServer.start(Loading.BARE);
                HfClient hf = client(time, server)) {
            Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.ServerFailed.class);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BARE", "HTML", "OVERLOADED", "UNHEALTHY"})
    void aBare503MeansLoadingForWhoeverWaitsForTheModel(Loading answer) {
        ManualTime time = ManualTime.jumping();
        try (HostileServer server = HostileServer.start(answer, answer, answer, answer, Answers.LABELS);
                HfClient hf = client(time, server)) {
            assertThat(hf.waitForModel().call(Ask.of("hello")).items()).hasSize(2);
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void aRefusedConnectionMeansLoadingForWhoeverWaitsForTheModel() {
        AtomicReference<HostileServer> server = new AtomicReference<>();
        AtomicInteger waits = new AtomicInteger();
        try (RefusedPort port = new RefusedPort();
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), port.uri().toString())
                        .listener(event -> {
                            if (event instanceof ClientEvent.Waiting && waits.incrementAndGet() == 5)
                                server.set(port.open(Answers.LABELS));
                        })
                        .build()) {
            assertThat(hf.waitForModel().call(Ask.of("hello")).items()).hasSize(2);
            assertThat(waits).hasValue(5);
        } finally {
            server.get().close();
        }
    }

    @Test
    void aRefusedConnectionThatStaysSaysThatNothingAnswersYet() {
        ManualTime time = ManualTime.jumping();
        try (RefusedPort port = new RefusedPort();
                HfClient hf = TestClients.builder(time, port.uri().toString()).build()) {
            var call = hf.waitForModel().within(Duration.ofSeconds(20)).callAsync(Ask.of("hello"));
            assertThat(Result.of(call).failedWith(HfException.StillLoading.class))
                    .hasMessageContaining("nothing answers there yet");
            assertThat(Duration.ofNanos(time.nanoTime())).isLessThanOrEqualTo(Duration.ofSeconds(20));
        }
    }

    @Test
    void aHintBeyondTheDeadlineStillSaysThatTheModelLoads() {
        ManualTime time = ManualTime.jumping();
        Trouble loading = Trouble.answer(
                503, Map.of("Retry-After", "86400"), "{\"error\":\"Model acme/m is currently loading\"}");
        try (HostileServer server = HostileServer.start(loading);
                HfClient hf = client(time, server)) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.StillLoading.class);
            assertThat(failure.details().retryAfter()).contains(Duration.ofDays(1));
            assertThat(server.requests()).hasSize(1);
        }
    }
}
