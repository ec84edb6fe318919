package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
}
