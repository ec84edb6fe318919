package io.github.hfclient.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Budget;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.internal.file.LockFile;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several clients on one ledger. The manual time begins at midnight in UTC, on the first of January 2026. */
@Timeout(60)
class SharedLedgerTest {
    private static final byte[] ANSWER = "[{\"label\":\"a\"}]".getBytes(US_ASCII);
    private static final int BLOCK = 32;

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.jumping();
    private final AtomicInteger sent = new AtomicInteger();

    private Budget budget() {
        return Budget.of(folder.resolve("requests.json"));
    }

    private HfClient client(Budget budget) {
        return client(time, budget);
    }

    private HfClient client(Time itsTime, Budget budget) {
        return TestClients.builder(itsTime, "http://ledger.test")
                .transport(this::answer)
                .budget(budget)
                .build();
    }

    private HttpReply answer(HttpCall call) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        sent.incrementAndGet();
        return new HttpReply(200, Map.of(), new ByteArrayInputStream(ANSWER));
    }

    private long counted(String period) throws IOException {
        Double counted = Json.parse(Files.readString(budget().ledger()))
                .get(period + "Requests")
                .number();
        assertThat(counted).isNotNull();
        return counted.longValue();
    }

    private static void call(HfClient hf, int times) {
        for (int i = 0; i < times; i++) hf.call(Ask.of("a"));
    }

    @Test
    void countsABlockAtATimeAndGivesTheRestBack() throws IOException {
        try (HfClient hf = client(budget().perDay(10_000))) {
            call(hf, 1);
            assertThat(counted("day")).isEqualTo(BLOCK);
            call(hf, BLOCK - 1);
            assertThat(counted("day")).isEqualTo(BLOCK);
            call(hf, 1);
            assertThat(counted("day")).isEqualTo(2 * BLOCK);
        }
        assertThat(counted("day")).isEqualTo(BLOCK + 1);
        assertThat(counted("minute")).isEqualTo(BLOCK + 1);
    }

    @Test
    void takesNoMoreThanAHundredthOfWhatIsLeft() throws IOException {
        try (HfClient hf = client(budget().perDay(500).perMonth(5_000))) {
            call(hf, 1);
            assertThat(counted("month")).isEqualTo(5);
        }
        try (HfClient hf = client(budget().perDay(100))) {
            call(hf, 1);
            assertThat(counted("day")).as("one at a time near the end").isEqualTo(2);
        }
    }

    @Test
    void countsWithoutLimitsToo() throws IOException {
        try (HfClient hf = client(budget())) {
            call(hf, 70);
        }
        assertThat(counted("month")).isEqualTo(70);
    }

    @Test
    void touchesTheFileOnceABlock() throws IOException {
        try (HfClient hf = client(budget().perDay(10_000))) {
            call(hf, 1);
            Files.delete(budget().ledger());
            call(hf, BLOCK - 1);
            assertThat(budget().ledger()).doesNotExist();
        }
    }

    /** Another client with a limit a minute must find there what is sent in that minute. */
    @Test
    void givesBackWhatWasNotSentInItsMinute() throws IOException {
        try (HfClient hf = client(budget().perDay(10_000))) {
            call(hf, 3);
            time.advance(Duration.ofMinutes(1));
            call(hf, 2);
            assertThat(counted("day")).isEqualTo(3 + BLOCK);
            assertThat(counted("minute")).isEqualTo(BLOCK);
        }
        assertThat(counted("day")).isEqualTo(5);
        assertThat(counted("minute")).isEqualTo(2);
    }

    @Test
    void takesNothingFromTheNextDayForWhatIsLeftOfTheLast() throws IOException {
        try (HfClient hf = client(budget().perDay(10_000))) {
            call(hf, 3);
            time.advance(Duration.ofDays(1));
            call(hf, 1);
        }
        assertThat(counted("day")).isEqualTo(1);
        assertThat(counted("month")).isEqualTo(4);
    }

    @Test
    void leavesToOthersWhatIsNotInABlock() {
        try (HfClient one = client(budget().perDay(5_000));
                HfClient other = client(budget().perDay(5_000))) {
            call(one, 1);
            assertThat(left(other)).isEqualTo(5_000 - BLOCK);
            assertThat(left(one)).as("gives its block back to see").isEqualTo(4_999);
        }
    }

    private static long left(HfClient hf) {
        return hf.batch(List.of("a"), Ask::of).estimate().left().orElseThrow();
    }

    @Test
    void sendsWhatIsAllowedAndNoMoreWhoeverSendsIt() throws Exception {
        List<HfClient> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) clients.add(client(new Noon(), budget().perDay(1_000)));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> spending = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            HfClient hf = clients.get(i % 3);
            spending.add(threads.submit(() -> spendAll(hf)));
        }
        for (Future<?> one : spending) one.get(30, TimeUnit.SECONDS);
        threads.shutdown();
        clients.forEach(HfClient::close);
        assertThat(sent).hasValue(1_000);
        assertThat(counted("day")).isEqualTo(1_000);
    }

    private static void spendAll(HfClient hf) {
        while (true) {
            try {
                hf.call(Ask.of("a"));
            } catch (HfException.BudgetSpent e) {
                return;
            }
        }
    }

    @Test
    void waitsForItsTurnAsLongAsTheCallMay() throws IOException {
        try (LockFile lock = LockFile.shared(budget().ledger());
                HfClient hf = client(budget().perDay(2))) {
            try (LockFile.Turn turn = lock.turn()) {
                assertThat(turn).isNotNull();
                assertThatThrownBy(() -> hf.within(Duration.ofSeconds(1)).call(Ask.of("a")))
                        .isInstanceOf(HfException.TimedOut.class)
                        .hasMessageContaining("waiting for the ledger " + budget().ledger());
                assertThat(Duration.ofNanos(time.nanoTime()))
                        .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_010));
                assertThatThrownBy(() -> left(hf))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("is at it all the time");
            }
            assertThat(sent).hasValue(0);
            call(hf, 2);
        }
    }

    @Test
    void isNotClosedByAnInterrupt() {
        try (HfClient hf = client(budget().perDay(100))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> hf.call(Ask.of("a"))).isInstanceOf(HfException.Cancelled.class);
            assertThat(Thread.interrupted()).isTrue();
            call(hf, 2);
        }
    }

    @Test
    void givesBackWhatACallThatTheClientEndedHadCounted() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger(); // two if the first call ends before the second one is ended
        HfClient hf = TestClients.builder(time, "http://ledger.test")
                .transport(call -> {
                    sent.incrementAndGet();
                    sending.countDown();
                    new CountDownLatch(1).await();
                    return answer(call);
                })
                .maxInFlight(1)
                .budget(budget().perDay(10_000))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> first = threads.submit(() -> hf.call(Ask.of("a")));
        sending.await();
        Future<?> second = threads.submit(() -> hf.call(Ask.of("b")));
        hf.close();
        assertThatThrownBy(first::get).hasCauseInstanceOf(HfException.Cancelled.class);
        assertThatThrownBy(second::get).hasCauseInstanceOf(RuntimeException.class);
        threads.shutdown();
        assertThat(counted("day")).isEqualTo(sent.get());
    }

    @Test
    void countsDaysOfOneZone() throws IOException {
        try (HfClient hf = client(budget().perDay(3))) {
            call(hf, 1);
        }
        String before = Files.readString(budget().ledger());
        try (HfClient hf = client(budget().perDay(3).zone(ZoneId.of("Asia/Tokyo")))) {
            assertThatThrownBy(() -> hf.call(Ask.of("a")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("counts days of the zone Z, and the budget those of Asia/Tokyo")
                    .hasMessageContaining("a ledger of its own");
        }
        assertThat(budget().ledger()).hasContent(before);
        try (HfClient hf = client(budget().perDay(3).zone(ZoneId.of("UTC")))) {
            call(hf, 2); // another name of the same zone
            assertThatThrownBy(() -> hf.call(Ask.of("a"))).isInstanceOf(HfException.BudgetSpent.class);
        }
    }

    @Test
    void goesOnWithALedgerThatHasNoZoneYet() throws IOException {
        Files.writeString(budget().ledger(), "{\"day\":\"2026-01-01\",\"dayRequests\":2}");
        try (HfClient hf = client(budget().perDay(3).zone(ZoneId.of("Europe/Zurich")))) {
            call(hf, 1);
            assertThatThrownBy(() -> hf.call(Ask.of("a"))).isInstanceOf(HfException.BudgetSpent.class);
        }
        assertThat(Files.readString(budget().ledger())).startsWith("{\"zone\":\"Europe/Zurich\",");
    }

    /** As when two machines share the file, or the clock is set back, around midnight. */
    @Test
    void doesNotGoBackToADayThatIsOver() throws IOException {
        ManualTime ahead = ManualTime.jumping();
        ahead.advance(Duration.ofDays(1));
        try (HfClient fast = client(ahead, budget().perDay(10));
                HfClient slow = client(budget().perDay(10))) {
            call(fast, 4);
            call(slow, 4);
            call(fast, 2);
            assertThatThrownBy(() -> fast.call(Ask.of("a"))).isInstanceOf(HfException.BudgetSpent.class);
            assertThatThrownBy(() -> slow.call(Ask.of("a")))
                    .isInstanceOf(HfException.BudgetSpent.class)
                    .hasMessageContaining("2026-01-03T00:00:00Z");
        }
        assertThat(counted("day")).isEqualTo(10);
    }

    @Test
    void leavesAloneADayThatIsNotThatOfItsMinute() throws IOException {
        String damaged = "{\"month\":\"2026-01\",\"monthRequests\":1,\"day\":\"2026-01-01\",\"dayRequests\":1,"
                + "\"minute\":\"2096-01-01T00:00\",\"minuteRequests\":1}";
        Files.writeString(budget().ledger(), damaged);
        try (HfClient hf = client(budget().perDay(3))) {
            assertThatThrownBy(() -> hf.call(Ask.of("a")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("delete it to count from zero");
        }
        assertThat(budget().ledger()).hasContent(damaged);
    }
}
