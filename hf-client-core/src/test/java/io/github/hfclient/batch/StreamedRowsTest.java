package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.BatchRun;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stream of rows, which may be that of a file, is closed when it is read no more, once. */
@Timeout(30)
class StreamedRowsTest {
    private final AtomicInteger closings = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Stream<String> rows(Stream<String> rows) {
        return rows.onClose(() -> {
            closings.incrementAndGet();
            closed.countDown();
        });
    }

    private void assertClosedOnce() throws InterruptedException {
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(closings).hasValue(1);
    }

    @Test
    void isClosedAtTheEndOfARun() throws InterruptedException {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            rig.hf.batch(rows(Echo.rows(100).stream()), Ask::of).run();
            assertThat(closings).as("before the results are there").hasValue(1);
        }
        assertClosedOnce();
    }

    @Test
    void isClosedWhenTheRunIsCancelled() throws InterruptedException {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            BatchRun<String, Json> run =
                    rig.hf.batch(rows(Echo.endless()), Ask::of).start();
            rig.server.awaitRequests(3);
            run.cancel();
            run.results();
            assertClosedOnce();
        }
    }

    @Test
    void isClosedWhenTheStreamOfItemsIs() throws InterruptedException {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            try (Stream<Item<String, Json>> items = rig.hf.batch(rows(Echo.endless()), Ask::of).stream()) {
                items.iterator().next();
            }
            assertClosedOnce();
        }
    }

    @Test
    void isClosedWhenItThrows() throws InterruptedException {
        Stream<String> broken = Echo.rows(50).stream().map(row -> {
            if (row.equals("row 40")) throw new IllegalStateException("torn");
            return row;
        });
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(() -> rig.hf.batch(rows(broken), Ask::of).run()).hasMessage("torn");
            assertClosedOnce();
        }
    }

    @Test
    void isClosedWhenItIsOnlyExplained() throws InterruptedException {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThat(rig.hf.batch(rows(Echo.rows(40).stream()), Ask::of).explain())
                    .hasSize(2);
        }
        assertClosedOnce();
    }

    @Test
    void endsTheRunWithWhatItsClosingThrows() {
        Stream<String> rows = Echo.rows(40).stream().onClose(() -> {
            throw new IllegalStateException("the disk is gone");
        });
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(() -> rig.hf.batch(rows, Ask::of).run()).hasMessage("the disk is gone");
        }
    }
}
