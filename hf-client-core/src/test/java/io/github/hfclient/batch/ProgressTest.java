package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.BatchRun;
import io.github.hfclient.Progress;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class ProgressTest {
    private final ConcurrentLinkedDeque<Progress> reports = new ConcurrentLinkedDeque<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 64, 1000})
    void endsWithAReportOfAllRows(int rows) {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            rig.hf.batch(Echo.rows(rows), Ask::of).onProgress(reports::add).run();
            int requests = (rows + 31) / 32;
            Progress last = reports.getLast();
            assertThat(List.of(last.done(), last.failed(), last.requests()))
                    .containsExactly((long) rows, 0L, (long) requests);
            assertThat(last.total()).hasValue(rows);
            assertThat(last.work().inFlight()).isZero();
        }
    }

    @Test
    void countsFailedRowsAndRequests() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains("row 3"), Echo.error(400, "bad")))) {
            rig.hf.batch(Echo.rows(64), Ask::of).onProgress(reports::add).run();
            Progress last = reports.getLast();
            assertThat(last.done()).isEqualTo(64);
            assertThat(last.failed()).isEqualTo(1);
            assertThat(last.requests()).isEqualTo(rig.asked().size());
            assertThat(last.work().splits()).isEqualTo(5);
            assertThat(last.work().retries()).isZero();
        }
    }

    @Test
    void learnsTheTotalOfAStreamAtItsEnd() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            rig.hf
                    .batch(Echo.rows(100).stream(), Ask::of)
                    .concurrency(1)
                    .onProgress(reports::add)
                    .run();
            assertThat(reports.getLast().total()).hasValue(100);
        }
    }

    @Test
    void reportsAtMostTenTimesASecondAndAlwaysForward() {
        List<Long> moments = new CopyOnWriteArrayList<>();
        try (Rig rig = Rig.timed(time -> request -> {
            time.advance(Duration.ofMillis(30));
            return Echo.SERVER.apply(request);
        })) {
            rig.hf
                    .batch(Echo.rows(3_200), Ask::of)
                    .concurrency(1)
                    .onProgress(progress -> {
                        moments.add(rig.time.nanoTime());
                        reports.add(progress);
                    })
                    .run();
            for (int i = 1; i < moments.size() - 1; i++) {
                assertThat(moments.get(i) - moments.get(i - 1)).isGreaterThanOrEqualTo(100_000_000);
            }
            assertThat(moments).hasSizeBetween(3, 32);
            assertThat(reports).extracting(Progress::done).isSorted();
        }
    }

    @Test
    void isToldByOneThreadAtATime() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        try (Rig rig = Rig.timed(time -> request -> {
            time.advance(Duration.ofMillis(200));
            return Echo.SERVER.apply(request);
        })) {
            rig.hf
                    .batch(Echo.rows(3_200), Ask::of)
                    .onProgress(progress -> {
                        together.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                    })
                    .run();
            assertThat(together).hasValue(1);
        }
    }

    /** The first report lasts until all other rows are done, so the thread that is reporting must tell of the end. */
    @RepeatedTest(5)
    void endsWithAReportOfAllRowsAlsoWhenTheyEndedDuringAnother() throws Exception {
        CompletableFuture<BatchRun<String, Json>> started = new CompletableFuture<>();
        try (Rig rig = Rig.of(Echo.SERVER)) {
            BatchRun<String, Json> run = rig.hf
                    .batch(Echo.rows(320), Ask::of)
                    .onProgress(progress -> {
                        reports.add(progress);
                        BatchRun<String, Json> self = started.join();
                        while (self.progress().done() < 320) Thread.onSpinWait();
                    })
                    .start();
            started.complete(run);
            run.results();
            assertThat(reports).hasSizeBetween(1, 2);
            assertThat(reports.getLast().done()).isEqualTo(320);
        }
    }

    @Test
    void completesARunWhoseResultsNobodyWants() throws Exception {
        CompletableFuture<Progress> all = new CompletableFuture<>();
        try (Rig rig = Rig.of(Echo.SERVER)) {
            rig.hf
                    .batch(Echo.rows(5_000), Ask::of)
                    .onProgress(progress -> {
                        if (progress.done() == 5_000) all.complete(progress);
                    })
                    .start();
            assertThat(all.get(120, TimeUnit.SECONDS).requests()).isEqualTo(157);
        }
    }

    @Test
    void endsTheRunWithWhatTheConsumerThrows() {
        IllegalStateException full = new IllegalStateException("the screen is gone");
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(() -> rig.hf
                            .batch(Echo.rows(100_000), Ask::of)
                            .onProgress(progress -> {
                                throw full;
                            })
                            .run())
                    .isSameAs(full);
            assertThat(rig.asked()).hasSizeLessThan(3_000);
        }
    }

    /** Calls that wait for their first request are none that was repeated. */
    @Test
    void countsRetriesAndNeverFewerThanBefore() {
        AtomicInteger broken = new AtomicInteger();
        try (Rig rig = Rig.timed(time -> request -> {
            time.advance(Duration.ofMillis(40));
            boolean fails = request.order() % 3 == 0;
            if (fails) broken.incrementAndGet();
            return fails ? Echo.error(500, "hiccup") : Echo.SERVER.apply(request);
        })) {
            rig.hf
                    .batch(Echo.rows(1_000), Ask::of)
                    .listRows(4)
                    .onProgress(reports::add)
                    .run();
            assertThat(reports).extracting(report -> report.work().retries()).isSorted();
            assertThat(reports).extracting(Progress::requests).isSorted();
            assertThat(reports).allMatch(report -> report.work().retries() <= report.requests());
            assertThat(reports.getLast().work().retries()).isBetween(1L, (long) broken.get());
        }
    }
}
