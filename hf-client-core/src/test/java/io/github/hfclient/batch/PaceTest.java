package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PaceTest {
    private static Duration elapsed(Rig rig) {
        return Duration.ofNanos(rig.time.nanoTime());
    }

    @Test
    void spacesTheRequestsOfAllViewsEvenly() {
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.requestsPerMinute(60))) {
            for (int i = 0; i < 5; i++) {
                rig.hf.call(Ask.of("a"));
                rig.hf.on("acme/other").call(Ask.of("b"));
            }
            assertThat(elapsed(rig)).isEqualTo(Duration.ofSeconds(9));
        }
    }

    @Test
    void saysSoWhenTheTurnComesTooLate() {
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.requestsPerSecond(0.1))) {
            rig.hf.call(Ask.of("a"));
            assertThatThrownBy(() -> rig.hf.within(Duration.ofSeconds(5)).call(Ask.of("b")))
                    .isInstanceOf(HfException.TimedOut.class)
                    .hasMessageContaining("at the pace that was set");
            assertThat(rig.asked()).hasSize(1);
        }
    }

    /** Each row waits longer than one request may take. */
    @Test
    void isNoTroubleToABatch() {
        List<String> rows = Echo.rows(40);
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.requestsPerSecond(0.005))) {
            assertThat(rig.hf
                            .batch(rows, Ask::of)
                            .listRows(1)
                            .concurrency(1)
                            .run()
                            .values())
                    .extracting(Echo::said)
                    .isEqualTo(rows);
            assertThat(rig.asked()).hasSize(40);
        }
    }

    /** One worker in a time that jumps: the server sees when each request comes. */
    @Test
    void settlesBelowALimitThatIsFoundByBeingRefused() {
        AtomicLong second = new AtomicLong(-1);
        AtomicInteger inSecond = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (Rig rig = Rig.timed(time -> request -> {
            long now = Duration.ofNanos(time.nanoTime()).toSeconds();
            if (second.getAndSet(now) != now) inSecond.set(0);
            if (inSecond.incrementAndGet() <= 10) return Echo.SERVER.apply(request);
            refused.incrementAndGet();
            return Echo.error(429, "slow down");
        })) {
            List<String> rows = Echo.rows(3_000);
            List<Json> answers =
                    rig.hf.batch(rows, Ask::of).listRows(1).concurrency(1).run().values();
            assertThat(answers).extracting(Echo::said).isEqualTo(rows);
            assertThat(elapsed(rig)).isBetween(Duration.ofSeconds(299), Duration.ofSeconds(333));
            assertThat(refused.get()).isBetween(1, 100);
        }
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        HfClientBuilder builder = io.github.hfclient.HfClient.builder();
        assertThatThrownBy(() -> builder.requestsPerSecond(0))
                .hasMessageContaining("requestsPerSecond is 0.0, must be");
        assertThatThrownBy(() -> builder.requestsPerMinute(Double.NaN))
                .hasMessageContaining("requestsPerMinute is NaN");
    }
}
