package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.BatchRun;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.internal.batch.rows.PublishedRows;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PublishedRowsTest {
    /** Publishes what is asked for, at once, and counts. */
    private static final class Counting implements Flow.Publisher<String> {
        final AtomicLong published = new AtomicLong();
        volatile boolean cancelled;

        @Override
        public void subscribe(Flow.Subscriber<? super String> subscriber) {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    for (long i = 0; i < n; i++) subscriber.onNext("row " + published.getAndIncrement());
                }

                @Override
                public void cancel() {
                    cancelled = true;
                }
            });
        }
    }

    @Test
    void answersAllRowsInOrder() {
        List<String> rows = Echo.rows(5_000);
        try (Rig rig = Rig.of(Echo.SERVER);
                SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            BatchRun<String, Json> run = rig.hf.batch(publisher, Ask::of).start();
            rows.forEach(publisher::submit);
            end(publisher);
            assertThat(run.results().values()).extracting(Echo::said).isEqualTo(rows);
        }
    }

    @SuppressWarnings("try") // the end of the rows, and not only of the test
    private static void end(SubmissionPublisher<String> publisher) {
        publisher.close();
    }

    @Test
    void asksForNoMoreThanItIsAbleToTake() {
        Counting endless = new Counting();
        try (Rig rig = Rig.of(Echo.SERVER)) {
            try (var items = rig.hf.batch(endless, Ask::of).concurrency(2).stream()) {
                assertThat(items.limit(1_000).map(Item::value).map(Echo::said)).isEqualTo(Echo.rows(1_000));
            }
            assertThat(endless.published.get()).isBetween(1_000L, 3_000L);
            assertThat(endless.cancelled).isTrue();
        }
    }

    @Test
    void throwsWhatThePublisherFailedWith() {
        try (Rig rig = Rig.of(Echo.SERVER);
                SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            BatchRun<String, Json> run = rig.hf.batch(publisher, Ask::of).start();
            publisher.submit("row 0");
            publisher.closeExceptionally(new IllegalStateException("the queue is gone"));
            assertThatThrownBy(run::results).hasRootCauseMessage("the queue is gone");
        }
    }

    @Test
    void endsWhenItIsCancelledWhileNoRowComes() {
        try (Rig rig = Rig.of(Echo.SERVER);
                SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            BatchRun<String, Json> run = rig.hf.batch(publisher, Ask::of).start();
            publisher.submit("row 0");
            while (publisher.estimateMaximumLag() > 0) Thread.onSpinWait();
            run.cancel();
            assertThat(run.results().failed())
                    .allMatch(item -> item.failure().orElseThrow() instanceof HfException.Cancelled);
        }
    }

    @Test
    void endsWhenTheClientIsClosedWhileNoRowComes() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.executor(threads));
                SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            BatchRun<String, Json> run = rig.hf.batch(publisher, Ask::of).start();
            publisher.submit("row 0");
            while (publisher.estimateMaximumLag() > 0) Thread.onSpinWait();
            rig.hf.close();
            assertThat(run.results().failed())
                    .allMatch(item -> item.failure().orElseThrow() instanceof HfException.Cancelled);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void givesTheRowThatWasSeenComingWhenItIsClosed() {
        PublishedRows<String> rows = PublishedRows.of(new Counting(), ManualTime.stepped());
        assertThat(rows.hasNext()).isTrue();
        rows.close();
        assertThat(rows.next()).isEqualTo("row 0");
    }

    @Test
    void acceptsNullForNothing() {
        Flow.Subscriber<String> rows = PublishedRows.of(new Counting(), ManualTime.stepped());
        assertThatNullPointerException().isThrownBy(() -> rows.onSubscribe(null));
        assertThatNullPointerException().isThrownBy(() -> rows.onNext(null));
        assertThatNullPointerException().isThrownBy(() -> rows.onError(null));
    }

    /** Tells when two threads are in its methods at once; the first request does not end before the others have been made. */
    private static final class Guarded implements Flow.Subscription {
        final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final List<String> calls = new CopyOnWriteArrayList<>();
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch mayGoOn = new CountDownLatch(1);

        @Override
        public void request(long n) {
            call("request " + n);
        }

        @Override
        public void cancel() {
            call("cancel");
        }

        private void call(String what) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            calls.add(what);
            asked.countDown();
            awaitUninterruptibly(mayGoOn);
            inside.decrementAndGet();
        }

        private static void awaitUninterruptibly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void tellsThePublisherOneThingAtATime() throws Exception {
        Guarded guarded = new Guarded();
        Flow.Publisher<String> publisher = subscriber -> new Thread(() -> subscriber.onSubscribe(guarded)).start();
        PublishedRows<String> rows = PublishedRows.of(publisher, ManualTime.stepped());
        guarded.asked.await();
        for (int i = 0; i < 512; i++) rows.onNext("row " + i);
        for (int i = 0; i < 300; i++) rows.next(); // asks for more on this thread
        rows.close();
        guarded.mayGoOn.countDown();
        while (!guarded.calls.contains("cancel")) Thread.onSpinWait();
        assertThat(guarded.most).hasValue(1);
        assertThat(guarded.calls).containsExactly("request 512", "cancel");
    }

    @Test
    void cancelsASecondSubscription() {
        Guarded second = new Guarded();
        second.mayGoOn.countDown();
        PublishedRows<String> rows = PublishedRows.of(new Counting(), ManualTime.stepped());
        rows.onSubscribe(second);
        assertThat(second.calls).containsExactly("cancel");
    }

    @Test
    void cancelsASubscriptionThatComesAfterItWasClosed() {
        Guarded late = new Guarded();
        late.mayGoOn.countDown();
        PublishedRows<String> rows = PublishedRows.of(subscriber -> {}, ManualTime.stepped());
        rows.close();
        rows.onSubscribe(late);
        assertThat(late.calls).containsExactly("cancel");
    }

    @Test
    void isNotSubscribedToWhenTheJournalIsRefused(@TempDir Path folder) throws Exception {
        Path journal = Files.writeString(folder.resolve("notes.txt"), "no journal");
        Counting rows = new Counting();
        try (Rig rig = Rig.of(Echo.SERVER)) {
            var batch = rig.hf.batch(rows, Ask::of).journal(journal);
            assertThatThrownBy(batch::run).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> batch.stream().toList()).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(rows.published).hasValue(0);
    }

    @Test
    void leavesTheJournalToOthersWhenItCannotBeSubscribedTo(@TempDir Path folder) {
        Flow.Publisher<String> broken = subscriber -> {
            throw new IllegalStateException("not now");
        };
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Path journal = folder.resolve("run.journal");
            assertThatThrownBy(
                            () -> rig.hf.batch(broken, Ask::of).journal(journal).run())
                    .hasMessage("not now");
            assertThat(rig.hf
                            .batch(Echo.rows(3), Ask::of)
                            .journal(journal)
                            .run()
                            .values())
                    .hasSize(3);
        }
    }

    @Test
    void isCancelledWhenNoWorkerCanBeHadOrAnExplanationFails() {
        Counting first = new Counting();
        Counting second = new Counting();
        try (Rig rig = Rig.of(
                Echo.SERVER,
                builder -> builder.executor(work -> {
                    throw new OutOfMemoryError("no thread");
                }))) {
            assertThatThrownBy(() -> rig.hf.batch(first, Ask::of).run()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> rig.hf
                            .batch(
                                    second,
                                    row -> BatchFailures.<RuntimeException>sneak(new OutOfMemoryError("no room")))
                            .explain())
                    .isInstanceOf(OutOfMemoryError.class);
        }
        assertThat(first.cancelled).isTrue();
        assertThat(second.cancelled).isTrue();
    }
}
