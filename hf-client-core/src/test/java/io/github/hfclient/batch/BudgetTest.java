package io.github.hfclient.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Budget;
import io.github.hfclient.Estimate;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual time begins at midnight in UTC, on the first of January 2026. */
@Timeout(180)
class BudgetTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.jumping();
    private final List<ClientEvent> events = new CopyOnWriteArrayList<>();

    private Budget budget() {
        return Budget.of(folder.resolve("requests.json"));
    }

    private HfClient client(HostileServer server, Budget budget) {
        return TestClients.builder(time, server.uri().toString())
                .budget(budget)
                .listener(events::add)
                .build();
    }

    @Test
    void stopsAtExactlyItsLimitAndIsCompleteTheNextDay() {
        List<String> rows = Echo.rows(1_500);
        Path journal = folder.resolve("run.journal");
        try (HostileServer server = HostileServer.start(Echo.SERVER)) {
            try (HfClient hf = client(server, budget().perDay(1_000))) {
                Results<String, Json> today =
                        hf.batch(rows, Ask::of).listRows(1).journal(journal).run();
                assertThat(server.requests()).hasSize(1_000);
                assertThat(today.failed())
                        .hasSize(500)
                        .allSatisfy(item -> assertThat(item.failure().orElseThrow())
                                .isInstanceOf(HfException.BudgetSpent.class)
                                .hasMessageContaining("the budget of 1000 requests a day is spent")
                                .hasMessageContaining("starts anew at 2026-01-02T00:00:00Z"));
            }
            time.advance(DAY);
            try (HfClient hf = client(server, budget().perDay(1_000))) {
                Results<String, Json> tomorrow =
                        hf.batch(rows, Ask::of).listRows(1).journal(journal).run();
                assertThat(tomorrow.values()).extracting(Echo::said).isEqualTo(rows);
                assertThat(server.requests()).hasSize(1_500);
            }
        }
    }

    @Test
    void warnsOnceAtItsShare() {
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = client(server, budget().perDay(100).perMonth(120).warnAt(0.5))) {
            hf.batch(Echo.rows(60), Ask::of).listRows(1).run();
            assertThat(events.stream().filter(ClientEvent.BudgetUsed.class::isInstance))
                    .containsExactlyInAnyOrder(
                            new ClientEvent.BudgetUsed("test-task", "acme/m", "day", 50, 100),
                            new ClientEvent.BudgetUsed("test-task", "acme/m", "month", 60, 120));
        }
    }

    @Test
    void mayBeAskedForWhenItWarns() {
        AtomicReference<HfClient> client = new AtomicReference<>();
        List<Long> left = new CopyOnWriteArrayList<>();
        ClientListener asking = event -> {
            if (event instanceof ClientEvent.BudgetUsed)
                left.add(client.get()
                        .batch(List.of("b"), Ask::of)
                        .estimate()
                        .left()
                        .orElseThrow());
        };
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .budget(budget().perDay(2).warnAt(0.5))
                        .listener(asking)
                        .build()) {
            client.set(hf);
            hf.call(Ask.of("a"));
            assertThat(left).containsExactly(1L);
        }
    }

    @Test
    void doesNotCountWhatWasGivenUpBeforeItWasSent() throws InterruptedException {
        assertThat(leftAfterGivingUp(() -> {})).isEqualTo(1);
    }

    @Test
    void takesNothingFromADayForWhatWasCountedTheDayBefore() throws InterruptedException {
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient other = client(server, budget().perDay(2))) {
            assertThat(leftAfterGivingUp(() -> {
                        time.advance(DAY);
                        other.call(Ask.of("a"));
                    }))
                    .isEqualTo(1);
        }
    }

    /** What two a day leave after one that is under way, and one that was counted, waits for it, and is given up. */
    private long leftAfterGivingUp(Runnable whenCounted) throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Transport slow = call -> {
            sent.countDown();
            answered.await();
            return new HttpReply(200, Map.of(), new ByteArrayInputStream("[{\"label\":\"a\"}]".getBytes(US_ASCII)));
        };
        ClientListener givingUp = event -> {
            if (!(event instanceof ClientEvent.BudgetUsed)) return;
            whenCounted.run();
            Thread.currentThread().interrupt();
        };
        try (HfClient hf = TestClients.builder(time, "http://slow.test")
                .transport(slow)
                .maxInFlight(1)
                .budget(budget().perDay(2).warnAt(1))
                .listener(givingUp)
                .build()) {
            CompletableFuture<Json> first = hf.within(DAY.multipliedBy(3)).callAsync(Ask.of("a"));
            sent.await();
            assertThatThrownBy(() -> hf.within(DAY.multipliedBy(3)).call(Ask.of("b")))
                    .isInstanceOf(HfException.Cancelled.class);
            assertThat(Thread.interrupted()).isTrue();
            long left = hf.batch(List.of("c"), Ask::of).estimate().left().orElseThrow();
            answered.countDown();
            first.join();
            return left;
        }
    }

    @Test
    void holdsForTheClientsThatShareTheLedger() {
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient one = client(server, budget().perDay(10));
                HfClient other = client(server, budget().perDay(10))) {
            for (int i = 0; i < 5; i++) {
                one.call(Ask.of("a"));
                other.call(Ask.of("b"));
            }
            assertThatThrownBy(() -> one.call(Ask.of("c"))).isInstanceOf(HfException.BudgetSpent.class);
            assertThatThrownBy(() -> other.call(Ask.of("c")))
                    .isInstanceOfSatisfying(
                            HfException.BudgetSpent.class,
                            e -> assertThat(e.resetsAt()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z")));
            assertThat(server.requests()).hasSize(10);
        }
    }

    @Test
    void startsTheDayWhereItIsToldTo() {
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = client(server, budget().perDay(1).zone(ZoneId.of("Asia/Tokyo")))) {
            hf.call(Ask.of("a"));
            assertThatThrownBy(() -> hf.call(Ask.of("b")))
                    .isInstanceOf(HfException.BudgetSpent.class)
                    .hasMessageContaining("2026-01-01T15:00:00Z");
            time.advance(Duration.ofHours(15));
            hf.call(Ask.of("b"));
        }
    }

    @Test
    void endsWithTheMonth() {
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = client(server, budget().perMonth(2))) {
            hf.call(Ask.of("a"));
            time.advance(Duration.ofDays(30));
            hf.call(Ask.of("b"));
            assertThatThrownBy(() -> hf.call(Ask.of("c")))
                    .isInstanceOf(HfException.BudgetSpent.class)
                    .hasMessageContaining("2 requests a month is spent, and starts anew at 2026-02-01T00:00:00Z");
            time.advance(DAY);
            hf.call(Ask.of("c"));
        }
    }

    @Test
    void waitsForTheNextMinute() {
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = client(server, budget().perMinute(10))) {
            List<String> rows = Echo.rows(35);
            Results<String, Json> results =
                    hf.batch(rows, Ask::of).listRows(1).concurrency(1).run();
            assertThat(results.values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(Duration.ofNanos(time.nanoTime())).isEqualTo(Duration.ofMinutes(3));
            assertThat(events)
                    .filteredOn(event -> event instanceof ClientEvent.Waiting wait
                            && wait.reason() == ClientEvent.Waiting.Reason.BUDGET)
                    .hasSize(3);
        }
    }

    @Test
    void countsRetries() {
        try (HostileServer server = HostileServer.start(Echo.error(500, "broken"));
                HfClient hf = client(server, budget().perDay(2))) {
            assertThatThrownBy(() -> hf.call(Ask.of("a")))
                    .isInstanceOf(HfException.BudgetSpent.class)
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void sendsNothingWithoutALedgerThatCanBeUsed() throws IOException {
        Path csv = folder.resolve("reviews.csv");
        Files.writeString(csv, "id,text\n");
        try (HostileServer server = HostileServer.start(Echo.SERVER)) {
            for (Path bad : List.of(csv, folder.resolve("missing/requests.json"))) {
                try (HfClient hf = client(server, Budget.of(bad).perDay(2))) {
                    assertThatThrownBy(() -> hf.call(Ask.of("a")))
                            .isInstanceOf(UncheckedIOException.class)
                            .hasMessageContaining("the ledger " + bad + " cannot be used");
                }
            }
            assertThat(server.requests()).isEmpty();
        }
        assertThat(csv).hasContent("id,text\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "1.5", "1e300", "null", "\"3\""})
    void refusesACountThatIsNone(String count) throws IOException {
        Path ledger = folder.resolve("requests.json");
        String line = "{\"day\":\"2026-01-01\",\"dayRequests\":" + count + "}";
        Files.writeString(ledger, line);
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = client(server, Budget.of(ledger).perDay(2))) {
            assertThatThrownBy(() -> hf.call(Ask.of("a")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("delete it to count from zero");
            assertThat(server.requests()).isEmpty();
        }
        assertThat(ledger).hasContent(line);
    }

    @Test
    void isEnoughOrNotAsCanBeToldBeforehand() {
        List<String> rows = Echo.rows(10_000);
        Path journal = folder.resolve("run.journal");
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = client(server, budget().perDay(300))) {
            assertThat(hf.batch(rows, Ask::of).estimate())
                    .hasToString("313 requests for 10000 rows, which is more than the 300 that are left")
                    .satisfies(estimate -> assertThat(estimate.fits()).isFalse());
            assertThat(hf.batch(rows.stream(), Ask::of).estimate(3_200))
                    .hasToString("100 requests for 3200 rows, which fits the 300 that are left");
            assertThat(hf.batch(rows.stream(), Ask::of).estimate(Long.MAX_VALUE))
                    .satisfies(estimate -> assertThat(estimate.fits()).isFalse())
                    .extracting(Estimate::requests)
                    .isEqualTo(Long.MAX_VALUE / 32 + 1);
            assertThatThrownBy(() -> hf.batch(rows.stream(), Ask::of).estimate())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("estimate(rows)");
            assertThat(server.requests()).isEmpty();
            hf.batch(rows.subList(0, 3_200), Ask::of).journal(journal).run();
            assertThat(hf.batch(rows, Ask::of).journal(journal).estimate())
                    .hasToString("213 requests for 6800 rows, which is more than the 200 that are left")
                    .satisfies(estimate -> assertThat(estimate.resumed()).isEqualTo(3_200));
            assertThat(server.requests()).hasSize(100);
        }
    }

    @Test
    void foreseesOneRequestForEqualRowsAndNoneForBrokenOnes() {
        try (HostileServer server = HostileServer.start(Echo.SERVER);
                HfClient hf = client(server, budget())) {
            assertThat(hf.batch(List.of("a", "a", " "), text -> text.isBlank() ? null : Ask.of(text))
                            .listRows(1)
                            .estimate())
                    .hasToString("1 requests for 3 rows");
        }
    }

    @Test
    void refusesNegativeLimits() {
        assertThatThrownBy(() -> budget().perDay(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perDay is -1");
        assertThatThrownBy(() -> budget().warnAt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("warnAt");
    }
}
