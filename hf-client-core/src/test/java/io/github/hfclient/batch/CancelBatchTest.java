package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hfclient.BatchRun;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Progress;
import io.github.hfclient.Results;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Trouble;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are ended from outside. */
@Timeout(180)
class CancelBatchTest {
    private static Trouble twoAnswersThenSilence(ReceivedRequest request) {
        return request.order() < 2 ? Echo.SERVER.apply(request) : Endless.NEVER_ANSWERS.trouble();
    }

    private static BatchRun<String, Json> stuck(Rig rig) {
        BatchRun<String, Json> run =
                rig.hf.batch(Echo.rows(320), Ask::of).concurrency(1).start();
        rig.server.awaitRequests(3);
        return run;
    }

    private static void assertCut(Results<String, Json> results) {
        assertThat(results).hasSize(320);
        assertThat(results.items().subList(0, 64)).allMatch(Item::answered);
        assertThat(results.items().subList(64, 320))
                .allSatisfy(item -> assertThat(item.failure().orElseThrow()).isInstanceOf(HfException.Cancelled.class));
        assertThat(results).extracting(Item::input).isEqualTo(Echo.rows(320));
    }

    @Test
    void keepsTheAnswersAndFailsTheOtherRows() {
        try (Rig rig = Rig.of(CancelBatchTest::twoAnswersThenSilence)) {
            BatchRun<String, Json> run = stuck(rig);
            run.cancel();
            assertCut(run.results());
            assertThat(rig.asked()).hasSize(3);
        }
    }

    @Test
    void givesTheSameResultsAtEveryCall() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            BatchRun<String, Json> run = rig.hf.batch(Echo.rows(100), Ask::of).start();
            Results<String, Json> first = run.results();
            run.cancel();
            assertThat(run.results()).isSameAs(first);
            assertThat(first.failed()).isEmpty();
        }
    }

    @Test
    void asksForNoRequestOfARowThatIsNotSentAnyMore() {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicBoolean asked = new AtomicBoolean();
        try (Rig rig = Rig.of(CancelBatchTest::twoAnswersThenSilence)) {
            BatchRun<String, Json> run = rig.hf
                    .batch(Echo.rows(320), row -> {
                        if (cancelled.get()) asked.set(true);
                        return Ask.of(row);
                    })
                    .concurrency(1)
                    .start();
            rig.server.awaitRequests(3);
            cancelled.set(true);
            run.cancel();
            assertCut(run.results());
            assertThat(asked).isFalse();
        }
    }

    @Test
    void readsNoMoreOfAnEndlessStreamOfRows() {
        try (Rig rig = Rig.of(CancelBatchTest::twoAnswersThenSilence)) {
            BatchRun<String, Json> run =
                    rig.hf.batch(Echo.endless(), Ask::of).concurrency(1).start();
            rig.server.awaitRequests(3);
            run.cancel();
            assertThat(run.results()).hasSize(96);
            assertThat(run.results().failed()).hasSize(32);
        }
    }

    @Test
    void throwsCancelledWhenTheThreadThatWaitsIsInterruptedAndGivesTheRestLater() throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        try (Rig rig = Rig.of(CancelBatchTest::twoAnswersThenSilence)) {
            BatchRun<String, Json> run = stuck(rig);
            Thread waiter = new Thread(() -> {
                Throwable thrown = catchThrowable(run::results);
                seen.complete(Thread.currentThread().isInterrupted() ? thrown : new AssertionError("no flag"));
            });
            waiter.start();
            waiter.interrupt();
            assertThat(seen.get()).isInstanceOf(HfException.Cancelled.class);
            assertCut(run.results());
        }
    }

    @Test
    void endsSoonWhenTheClientIsClosed() {
        try (Rig rig = Rig.of(CancelBatchTest::twoAnswersThenSilence)) {
            BatchRun<String, Json> run = stuck(rig);
            rig.hf.close();
            assertCut(run.results());
        }
    }

    @Test
    void endsAPauseWhenItIsCancelled() {
        assertEndsAPause((rig, run) -> run.cancel());
    }

    @Test
    void endsAPauseWhenTheClientIsClosed() {
        assertEndsAPause((rig, run) -> rig.hf.close());
    }

    private interface End {
        void of(Rig rig, BatchRun<String, Json> run);
    }

    /** In a time that stands still: nobody but the end itself wakes who sleeps. */
    private static void assertEndsAPause(End end) {
        Consumer<Rig> untilThePause = rig -> {
            for (int attempt = 0; attempt < 3; attempt++) {
                rig.time.awaitSleepers(1);
                if (attempt < 2) rig.time.advance(java.time.Duration.ofSeconds(10));
            }
        };
        try (Rig rig = Rig.stepped(request -> Echo.error(500, "broken"))) {
            BatchRun<String, Json> run = rig.hf.batch(Echo.rows(320), Ask::of).start();
            untilThePause.accept(rig);
            end.of(rig, run);
            assertThat(run.results().failed()).hasSize(320);
        }
    }

    @Test
    void refusesToRunOnAClosedClient() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            var batch = rig.hf.batch(List.of("a"), Ask::of);
            rig.hf.close();
            assertThat(catchThrowable(batch::run)).isInstanceOf(IllegalStateException.class);
            assertThat(catchThrowable(() -> batch.stream().toList())).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Closed between two requests about the same rows. */
    @Test
    void cancelsTheRowsThatAreUnderWayWhenTheClientIsClosed() {
        AtomicReference<HfClient> client = new AtomicReference<>();
        ClientListener closes = event -> {
            if (event instanceof ClientEvent.ListSplit) client.get().close();
        };
        try (Rig rig = Rig.of(
                Echo.unless(texts -> texts.size() > 1, Echo.error(400, "no lists")),
                builder -> builder.listener(closes))) {
            client.set(rig.hf);
            Results<String, Json> results = rig.run(Echo.rows(64));
            assertThat(results.failed())
                    .hasSize(64)
                    .allSatisfy(
                            item -> assertThat(item.failure().orElseThrow()).isInstanceOf(HfException.Cancelled.class));
        }
    }

    @Test
    void endsTheStreamOfItemsWhenTheClientIsClosed() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            var items = rig.hf.batch(Echo.endless(), Ask::of).stream().iterator();
            items.next();
            rig.hf.close();
            Throwable thrown = catchThrowable(() -> {
                while (items.next().answered()) {}
                throw new IllegalStateException("a row failed");
            });
            assertThat(thrown).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Its last row never comes, and nobody can wake who waits for it. */
    private static Stream<String> blocking(List<String> rows, CountDownLatch blocks, CountDownLatch end) {
        return Stream.concat(rows.stream(), Stream.of("").map(none -> {
            blocks.countDown();
            while (end.getCount() > 0) Thread.onSpinWait();
            return "too late";
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 32, 70})
    void doesNotWaitForAStreamThatBlocks(int count) throws Exception {
        CountDownLatch blocks = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<Progress> told = new CopyOnWriteArrayList<>();
        try (Rig rig = Rig.of(Echo.SERVER)) {
            BatchRun<String, Json> run = rig.hf
                    .batch(blocking(Echo.rows(count), blocks, end), Ask::of)
                    .onProgress(told::add)
                    .start();
            blocks.await();
            run.cancel();
            Results<String, Json> results = run.results();
            end.countDown();
            assertThat(results).extracting(Item::input).isEqualTo(Echo.rows(results.size()));
            assertThat(results.size()).isLessThanOrEqualTo(count);
            assertThat(told.get(told.size() - 1).total()).hasValue(results.size());
        } finally {
            end.countDown();
        }
    }

    @Test
    void wakesAStreamThatWaitsForItsNextRow() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> woken = new CompletableFuture<>();
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Stream<String> rows = Stream.of("a").map(row -> {
                waiting.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    woken.complete(true);
                    throw new IllegalStateException("interrupted", e);
                }
                return row;
            });
            BatchRun<String, Json> run = rig.hf.batch(rows, Ask::of).start();
            waiting.await();
            run.cancel();
            assertThat(run.results()).isEmpty();
            assertThat(woken.get()).isTrue();
        }
    }

    @Test
    void doesNotWaitForAStreamThatBlocksWhenTheClientIsClosed() throws Exception {
        CountDownLatch blocks = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            BatchRun<String, Json> run =
                    rig.hf.batch(blocking(Echo.rows(40), blocks, end), Ask::of).start();
            blocks.await();
            rig.hf.close();
            assertThat(run.results().size()).isLessThanOrEqualTo(40);
            end.countDown();
        }
    }
}
