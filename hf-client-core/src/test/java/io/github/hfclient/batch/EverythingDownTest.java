package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.RefusedPort;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is down for a while is waited for; one that is down for ever ends the run; a row that brings it down fails. */
@Timeout(180)
class EverythingDownTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Stream<Named<Trouble>> troubles() {
        return Stream.of(
                Named.of("500", Echo.error(500, "broken")),
                Named.of("503", Loading.OVERLOADED.trouble()),
                Named.of("429 without a hint", Echo.error(429, "slow down")),
                Named.of("loading", Loading.NO_ESTIMATE.trouble()),
                Named.of("reset", Cuts.RESET_BEFORE_ANSWER.trouble()));
    }

    private static Function<ManualTime, Function<ReceivedRequest, Trouble>> down(
            Trouble trouble, Duration from, Duration until) {
        return time -> request -> {
            Duration now = Duration.ofNanos(time.nanoTime());
            return now.compareTo(from) >= 0 && now.compareTo(until) < 0 ? trouble : Echo.SERVER.apply(request);
        };
    }

    private static Duration elapsed(Rig rig) {
        return Duration.ofNanos(rig.time.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void completesWhenItWasDownAtTheStart(Trouble trouble) {
        try (Rig rig = Rig.timed(down(trouble, Duration.ZERO, MINUTE))) {
            List<String> rows = Echo.rows(1_000);
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.asked()).hasSizeLessThan(32 + 60);
        }
    }

    /** Three are answered, then it is down for what counts as a minute of waiting. */
    @ParameterizedTest
    @MethodSource("troubles")
    void completesWhenItWasDownInTheMiddle(Trouble trouble) {
        AtomicReference<Duration> since = new AtomicReference<>();
        try (Rig rig = Rig.timed(time -> request -> {
            Duration now = Duration.ofNanos(time.nanoTime());
            if (request.order() >= 3) since.compareAndSet(null, now);
            boolean down = request.order() >= 3 && now.minus(since.get()).compareTo(MINUTE) < 0;
            return down ? trouble : Echo.SERVER.apply(request);
        })) {
            List<String> rows = Echo.rows(1_000);
            assertThat(rig.hf.batch(rows, Ask::of).concurrency(1).run().values())
                    .extracting(Echo::said)
                    .isEqualTo(rows);
            assertThat(rig.asked()).hasSizeLessThan(32 + 60);
        }
    }

    @Test
    void completesWhenNobodyListenedForAWhile() {
        ManualTime time = ManualTime.jumping();
        AtomicReference<HostileServer> opened = new AtomicReference<>();
        Trouble echo = Trouble.of(
                "echoes", exchange -> Echo.SERVER.apply(exchange.request()).meet(exchange));
        try (RefusedPort port = new RefusedPort();
                HfClient hf = TestClients.builder(time, port.uri().toString())
                        .listener(event -> {
                            if (time.nanoTime() > MINUTE.toNanos() && opened.get() == null) opened.set(port.open(echo));
                        })
                        .build()) {
            List<String> rows = Echo.rows(320);
            assertThat(hf.batch(rows, Ask::of).run().values())
                    .extracting(Echo::said)
                    .isEqualTo(rows);
        } finally {
            opened.get().close();
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void endsWithTheCauseWhenItIsDownForEver(Trouble trouble) {
        try (Rig rig = Rig.of(request -> trouble)) {
            Results<String, Json> results = rig.run(Echo.rows(1_000));
            assertThat(results.failed())
                    .hasSize(1_000)
                    .allSatisfy(item -> assertThat(item.failure().orElseThrow())
                            .isInstanceOfAny(
                                    HfException.ServerFailed.class,
                                    HfException.RateLimited.class,
                                    HfException.StillLoading.class,
                                    HfException.Unreachable.class));
            assertThat(elapsed(rig)).isBetween(PATIENCE, PATIENCE.multipliedBy(2));
            assertThat(rig.asked()).hasSizeLessThan(100);
        }
    }

    @Test
    void endsAtOnceWhenTheServerAsksForMoreThanItsPatience() {
        Trouble tomorrow = Trouble.answer(429, Map.of("Retry-After", "86400"), "{\"error\":\"quota\"}");
        try (Rig rig = Rig.of(request -> tomorrow)) {
            Results<String, Json> results = rig.run(Echo.rows(1_000));
            assertThat(results.failed()).hasSize(1_000);
            assertThat(rig.asked()).hasSize(1);
            assertThat(elapsed(rig)).isLessThan(MINUTE);
        }
    }

    /** The sixteen in flight find out by three attempts and perhaps as many again; then one asks for all, about eleven times. */
    @Test
    void asksWithOneRequestAtATimeWhileItIsDown() {
        AtomicReference<Duration> since = new AtomicReference<>();
        AtomicInteger refused = new AtomicInteger();
        try (Rig rig = Rig.timed(time -> request -> {
            Duration now = Duration.ofNanos(time.nanoTime());
            if (request.order() >= 20) since.compareAndSet(null, now);
            boolean down = request.order() >= 20 && now.minus(since.get()).compareTo(PATIENCE.dividedBy(2)) < 0;
            if (down) refused.incrementAndGet();
            return down ? Echo.error(500, "broken") : Echo.SERVER.apply(request);
        })) {
            List<String> rows = Echo.rows(1_600);
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(refused.get()).isBetween(3, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, 31, 500, 999})
    void failsTheRowThatBringsItDownAndAnswersAllOthers(int poisoned) {
        List<String> rows = Echo.rows(1_000);
        String poison = rows.get(poisoned);
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains(poison), Echo.error(500, "CUDA error")))) {
            Results<String, Json> results = rig.run(rows);
            assertThat(results.failed()).extracting(Item::input).containsExactly(poison);
            assertThat(results.failed().get(0).failure().orElseThrow())
                    .isInstanceOf(HfException.ServerFailed.class)
                    .hasMessageContaining("CUDA error");
            assertThat(elapsed(rig)).isLessThan(MINUTE);
        }
    }

    @Test
    void failsTheRowThatMakesItHangUpAndAnswersAllOthers() {
        List<String> rows = Echo.rows(1_000);
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains("row 999"), Cuts.RESET_BEFORE_ANSWER.trouble()))) {
            Results<String, Json> results = rig.run(rows);
            assertThat(results.failed()).extracting(Item::input).containsExactly("row 999");
            assertThat(elapsed(rig)).isLessThan(MINUTE);
        }
    }

    @Test
    void doesNotTakeAReaderThatWasBusyForAServerThatIsDown() {
        try (Rig rig = Rig.of(request -> request.order() >= 100 && request.order() < 103
                ? Echo.error(500, "hiccup")
                : Echo.SERVER.apply(request))) {
            List<String> rows = Echo.rows(6_400);
            try (Stream<Item<String, Json>> items = rig.hf.batch(rows, Ask::of).concurrency(1).stream()) {
                assertThat(items.peek(item -> rig.time.advance(Duration.ofSeconds(1))))
                        .allMatch(Item::answered)
                        .hasSize(6_400);
            }
        }
    }
}
