package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.BatchRun;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Exchange;
import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a batch is under way at a time: requests at the server, rows in memory. */
@Timeout(180)
class InFlightTest {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final AtomicInteger duringTheFirst = new AtomicInteger();

    private void answerAtAStep(Exchange exchange) throws IOException, InterruptedException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        arrived.release();
        exchange.awaitStep();
        if (exchange.request().order() == 0) duringTheFirst.set(most.get());
        now.decrementAndGet();
        Echo.SERVER.apply(exchange.request()).meet(exchange);
    }

    @Test
    void startsWithOneRequestAndThenKeepsToTheConcurrency() {
        try (Rig rig = Rig.of(request -> Trouble.of("answers at a step", this::answerAtAStep))) {
            List<String> rows = Echo.rows(640);
            BatchRun<String, Json> run =
                    rig.hf.batch(rows, Ask::of).concurrency(4).start();
            arrived.acquireUninterruptibly();
            rig.server.step();
            arrived.acquireUninterruptibly(4);
            rig.server.step(100);
            assertThat(run.results().values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(duringTheFirst).hasValue(1);
            assertThat(most).hasValue(4);
        }
    }

    @Test
    void holdsABoundedNumberOfManyRows() {
        int many = Extent.of(100_000, 1_000_000);
        AtomicLong taken = new AtomicLong();
        AtomicLong given = new AtomicLong();
        Stream<String> rows = IntStream.range(0, many).mapToObj(i -> "" + taken.incrementAndGet());
        try (Rig rig = Rig.of(Echo.SERVER);
                Stream<Item<String, Json>> items =
                        rig.hf.batch(rows, Ask::of).listRows(2_000).concurrency(2).stream()) {
            AtomicLong held = new AtomicLong();
            items.forEach(item -> {
                held.accumulateAndGet(taken.get() - given.getAndIncrement(), Math::max);
                if (!Echo.said(item.value()).equals("" + given.get()))
                    throw new AssertionError("out of order: " + item);
            });
            assertThat(given).hasValue(many);
            assertThat(held.get()).isLessThanOrEqualTo(2_000 * (4 * 2 + 2));
        }
    }

    @Test
    void readsNothingBeforeTheFirstItemIsWanted() {
        AtomicLong taken = new AtomicLong();
        Stream<String> rows = Stream.generate(() -> "" + taken.incrementAndGet());
        try (Rig rig = Rig.of(Echo.SERVER);
                Stream<Item<String, Json>> items = rig.hf.batch(rows, Ask::of).stream()) {
            assertThat(items).isNotNull();
            assertThat(taken).hasValue(0);
        }
    }

    @Test
    void stopsReadingEndlessRowsAndEndsItsThreadsWhenTheStreamIsClosed() throws InterruptedException {
        AtomicLong taken = new AtomicLong();
        Stream<String> rows = Stream.generate(() -> "" + taken.incrementAndGet());
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.executor(threads))) {
            try (Stream<Item<String, Json>> items = rig.hf.batch(rows, Ask::of).stream()) {
                assertThat(items.limit(100)).hasSize(100);
            }
            assertAllEnd(threads);
            assertThat(taken.get()).isLessThanOrEqualTo(32 * (4 * 16 + 5));
        }
    }

    /** Nobody interrupts them: they end by themselves or not at all. */
    private static void assertAllEnd(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesNothingOnceTheStreamWasClosed() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Stream<Item<String, Json>> items = rig.hf.batch(Echo.rows(64), Ask::of).stream();
            Iterator<Item<String, Json>> iterator = items.iterator();
            items.close();
            assertThatThrownBy(iterator::hasNext)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThat(rig.asked()).isEmpty();
        }
    }

    /** It keeps two lists ahead of a reader who begins, and four for each worker of one who has read on. */
    @ParameterizedTest
    @CsvSource({"1, 3", "20, 28"})
    void holdsNoThreadWhileTheReaderIsAway(int read, int asked) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.executor(threads))) {
            Iterator<Item<String, Json>> items =
                    rig.hf.batch(Echo.endless(), Ask::of).listRows(1).concurrency(2).stream()
                            .iterator();
            for (int i = 0; i < read; i++) assertThat(items.next().answered()).isTrue();
            rig.server.awaitRequests(asked);
            assertAllEnd(threads);
            assertThat(rig.asked()).hasSize(asked);
        }
    }

    @Test
    void throwsWhatReadingTheRowsThrows() {
        IllegalStateException lost = new IllegalStateException("the file was deleted");
        Stream<String> rows = Echo.rows(1_000).stream().peek(row -> {
            if (row.equals("row 500")) throw lost;
        });
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(() -> rig.hf.batch(rows, Ask::of).run()).isSameAs(lost);
        }
    }

    @Test
    void throwsAnErrorThatReadingTheRowsThrows() {
        AssertionError defect = new AssertionError("a defect");
        Stream<String> rows = Stream.<String>generate(() -> {
            throw defect;
        });
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(() -> rig.hf.batch(rows, Ask::of).run()).isSameAs(defect);
        }
    }

    @Test
    void givesTheItemsThatAreReadyWhileTheNextRowIsAwaited() {
        var more = new CountDownLatch(1);
        Stream<String> rows = Echo.rows(64).stream().peek(row -> {
            if (row.equals("row 32")) await(more);
        });
        try (Rig rig = Rig.of(Echo.SERVER);
                Stream<Item<String, Json>> items = rig.hf.batch(rows, Ask::of).listRows(8).stream()) {
            Iterator<Item<String, Json>> iterator = items.iterator();
            for (int i = 0; i < 24; i++) assertThat(iterator.next().index()).isEqualTo(i);
            more.countDown();
            for (int i = 24; i < 64; i++) assertThat(iterator.next().index()).isEqualTo(i);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
