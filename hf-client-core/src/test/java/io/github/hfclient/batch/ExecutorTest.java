package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Endless;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches on an executor of the caller's own. */
@Timeout(180)
class ExecutorTest {
    private final List<String> rows = Echo.rows(3_000);

    private static Rig on(Executor executor) {
        return Rig.of(Echo.SERVER, builder -> builder.executor(executor));
    }

    private void assertAnswers(Executor executor) {
        try (Rig rig = on(executor);
                Stream<Item<String, Json>> items = rig.hf.batch(rows, Ask::of).stream()) {
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(items.map(item -> Echo.said(item.value()))).isEqualTo(rows);
        }
    }

    @Test
    void completesOnASingleThread() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            assertAnswers(one);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void completesOnTheThreadOfTheCaller() {
        assertAnswers(Runnable::run);
    }

    @Test
    void completesWithTheThreadsItGets() {
        ExecutorService pool = Executors.newCachedThreadPool();
        AtomicInteger offered = new AtomicInteger();
        Executor busy = work -> {
            if (offered.getAndIncrement() % 3 > 0) throw new RejectedExecutionException("busy");
            pool.execute(work);
        };
        try (Rig rig = on(busy)) {
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void saysThatTheExecutorTookNothing() {
        try (Rig rig = on(work -> {
            throw new RejectedExecutionException("full");
        })) {
            assertThatThrownBy(() -> rig.run(rows))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("executor")
                    .hasRootCauseMessage("full");
            assertThatThrownBy(() -> rig.hf.batch(rows, Ask::of).stream().toList())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("executor");
        }
    }

    /** The one thread that it has waits for the batch. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void completesWhenItsCallerHoldsAllThreads(int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Rig rig = on(pool)) {
            List<Callable<List<Json>>> runs = List.of(
                    () -> rig.run(rows).values(),
                    () -> rig.hf.batch(rows, Ask::of).start().results().values(),
                    () -> rig.hf.batch(rows.stream(), Ask::of).stream()
                            .map(Item::value)
                            .toList());
            for (Future<List<Json>> run : pool.invokeAll(runs, 20, TimeUnit.SECONDS)) {
                assertThat(run.get()).extracting(Echo::said).isEqualTo(rows);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void completesOnAnExecutorThatForgetsWhatItWasGiven() {
        try (Rig rig = on(work -> {})) {
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
        }
    }

    /** A server that pushes back lets fewer work, but not nobody. */
    @Test
    void completesOnTheCallersThreadWhenTheServerHasTooMuchToDo() {
        try (Rig rig = Rig.of(
                request -> request.order() % 7 == 3 ? Echo.error(503, "busy") : Echo.SERVER.apply(request),
                builder -> builder.executor(work -> {}))) {
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
        }
    }

    @Test
    void throwsCancelledWhenTheCallerIsInterruptedWhileItWorks() throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        try (Rig rig = Rig.of(request -> Endless.NEVER_ANSWERS.trouble(), builder -> builder.executor(work -> {}))) {
            Thread caller = new Thread(() -> {
                Throwable thrown = catchThrowable(() -> rig.run(rows));
                seen.complete(Thread.currentThread().isInterrupted() ? thrown : new AssertionError("no flag"));
            });
            caller.start();
            rig.server.awaitRequests(1);
            caller.interrupt();
            assertThat(seen.get()).isInstanceOf(HfException.Cancelled.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void survivesAnExecutorThatThrowsAnError(int threads) {
        ExecutorService pool = Executors.newCachedThreadPool();
        AtomicInteger offered = new AtomicInteger();
        try (Rig rig = on(work -> {
            if (offered.getAndIncrement() >= threads) throw new OutOfMemoryError("unable to create native thread");
            pool.execute(work);
        })) {
            if (threads > 0) {
                assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            } else {
                assertThatThrownBy(() -> rig.run(rows))
                        .isInstanceOf(IllegalStateException.class)
                        .hasRootCauseMessage("unable to create native thread");
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
