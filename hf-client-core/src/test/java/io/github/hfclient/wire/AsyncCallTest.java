package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A future completes, whatever becomes of the thread that was to make the call. */
@Timeout(30)
class AsyncCallTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ManualTime time = ManualTime.stepped();
    private final AtomicInteger sent = new AtomicInteger();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    private HttpReply answer() {
        sent.incrementAndGet();
        byte[] json = "[{\"label\": \"joy\"}]".getBytes(StandardCharsets.UTF_8);
        return new HttpReply(200, Map.of("Content-Type", List.of("application/json")), new ByteArrayInputStream(json));
    }

    private HfClientBuilder builder() {
        return TestClients.builder(time, "http://server.test").transport(call -> answer());
    }

    @Test
    void completesWithTheCheckedExceptionOfATokenProvider() {
        try (HfClient hf = builder()
                .tokenProvider(() -> {
                    throw Sneaky.thrown(new FileNotFoundException("no token there"));
                })
                .build()) {
            assertThat(hf.callAsync(Ask.of("hello")))
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(FileNotFoundException.class);
        }
    }

    @Test
    void completesWithTheCheckedExceptionOfATransportAndHasItsPermitBack() {
        Transport odd = call -> {
            if (sent.incrementAndGet() == 1) throw Sneaky.thrown(new ClassNotFoundException("odd"));
            return answer();
        };
        try (HfClient hf = builder().transport(odd).maxInFlight(1).build()) {
            assertThat(hf.callAsync(Ask.of("hello")))
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(ClassNotFoundException.class);
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(1);
        }
    }

    @Test
    void completesWithAnError() {
        try (HfClient hf = builder()
                .transport(call -> {
                    throw new NoClassDefFoundError("gone");
                })
                .build()) {
            assertThat(hf.callAsync(Ask.of("hello")))
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(NoClassDefFoundError.class);
        }
    }

    @Test
    void completesAtItsLimitOnAnExecutorWhoseThreadsAreBusy() {
        ExecutorService busy = Executors.newSingleThreadExecutor();
        CountDownLatch free = new CountDownLatch(1);
        busy.execute(() -> await(free));
        try (HfClient hf = builder().executor(busy).build()) {
            CompletableFuture<Json> future = hf.within(Duration.ofSeconds(5)).callAsync(Ask.of("hello"));
            time.advance(Duration.ofMillis(4_999));
            assertThat(future).isNotDone();
            time.advance(Duration.ofMillis(1));
            assertThat(Result.of(future).failedWith(HfException.TimedOut.class))
                    .hasMessageContaining("waiting for a thread of the executor");
        } finally {
            free.countDown();
            busy.shutdown();
        }
    }

    @Test
    void sendsNothingWhenTheThreadComesTooLate() {
        try (HfClient hf = builder().executor(work::add).build()) {
            CompletableFuture<Json> future = hf.callAsync(Ask.of("hello"));
            time.advance(Duration.ofMinutes(2));
            work.remove().run();
            Result.of(future).failedWith(HfException.TimedOut.class);
            assertThat(sent).hasValue(0);
        }
    }

    @Test
    void completesWhenTheClientIsClosedAndTheExecutorForgetsItsWork() {
        ExecutorService forgetful = Executors.newSingleThreadExecutor();
        CountDownLatch free = new CountDownLatch(1);
        forgetful.execute(() -> await(free));
        HfClient hf = builder().executor(forgetful).build();
        CompletableFuture<Json> future = hf.callAsync(Ask.of("hello"));
        assertThat(forgetful.shutdownNow()).hasSize(1);
        hf.close();
        Result.of(future).failedWith(HfException.Cancelled.class);
    }

    @Test
    void completesSoonAfterItsLimitWhenItsThreadDoesNotComeBack() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (HfClient hf = builder()
                .tokenProvider(() -> {
                    asked.countDown();
                    awaitDeaf(free);
                    return null;
                })
                .build()) {
            CompletableFuture<Json> future = hf.callAsync(Ask.of("hello"));
            await(asked);
            time.advance(Duration.ofMinutes(2));
            assertThat(future).isNotDone();
            time.advance(Duration.ofMillis(500));
            assertThat(Result.of(future).failedWith(HfException.TimedOut.class))
                    .hasMessageContaining("did not come back");
        } finally {
            free.countDown();
        }
        LeakCheck.assertNoClientThreads();
    }

    @Test
    void completesSoonAfterTheClientIsClosedWhenItsThreadDoesNotComeBack() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        HfClient hf = builder()
                .transport(call -> {
                    asked.countDown();
                    awaitDeaf(free);
                    return answer();
                })
                .build();
        CompletableFuture<Json> future = hf.callAsync(Ask.of("hello"));
        await(asked);
        hf.close();
        time.advance(Duration.ofMillis(500));
        Result.of(future).failedWith(HfException.Cancelled.class);
        free.countDown();
        LeakCheck.assertNoClientThreads();
    }

    @Test
    void throwsWhatTheExecutorThrowsAndLeavesNothingBehind() {
        Executor full = task -> {
            throw new OutOfMemoryError("no thread");
        };
        Executor refusing = task -> {
            throw new RejectedExecutionException("full");
        };
        try (HfClient first = builder().executor(full).build();
                HfClient second = builder().executor(refusing).build()) {
            assertThatThrownBy(() -> first.callAsync(Ask.of("hello"))).isInstanceOf(OutOfMemoryError.class);
            assertThatThrownBy(() -> second.callAsync(Ask.of("hello"))).isInstanceOf(RejectedExecutionException.class);
        }
        time.advance(Duration.ofHours(1));
        assertThat(sent).hasValue(0);
    }

    @Test
    void isMadeOnTheThreadOfTheCallerIfTheExecutorSaysSo() {
        try (HfClient hf = builder().executor(Runnable::run).build()) {
            assertThat(hf.callAsync(Ask.of("hello"))).isCompleted();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As somebody waits who does not listen to interrupts. */
    private static void awaitDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            await(latch);
            boolean unused = Thread.interrupted();
        }
    }
}
