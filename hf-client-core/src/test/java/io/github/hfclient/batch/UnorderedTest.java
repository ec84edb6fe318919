package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.BatchRun;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Trouble;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class UnorderedTest {
    @Test
    void givesWhatIsDoneWhileAnEarlierRowIsStillUnderWay() {
        CountDownLatch later = new CountDownLatch(1);
        Trouble slow = Trouble.of("answers late", exchange -> {
            later.await();
            Echo.SERVER.apply(exchange.request()).meet(exchange);
        });
        List<String> rows = Echo.rows(320);
        try (Rig rig = Rig.of(request -> Echo.texts(request).contains("row 32") ? slow : Echo.SERVER.apply(request));
                Stream<Item<String, Json>> items = rig.hf.batch(rows, Ask::of).concurrency(4).unordered().stream()) {
            Iterator<Item<String, Json>> iterator = items.iterator();
            List<Long> before =
                    Stream.generate(iterator::next).limit(288).map(Item::index).toList();
            assertThat(before).doesNotContain(32L, 63L).doesNotHaveDuplicates();
            later.countDown();
            List<Long> after =
                    Stream.generate(iterator::next).limit(32).map(Item::index).toList();
            assertThat(after)
                    .containsExactlyElementsOf(LongStream.range(32, 64).boxed().toList());
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    @Test
    void changesNothingAboutTheOrderOfResults() {
        CountDownLatch later = new CountDownLatch(1);
        Trouble slow = Trouble.of("answers late", exchange -> {
            later.await();
            Echo.SERVER.apply(exchange.request()).meet(exchange);
        });
        List<String> rows = Echo.rows(128);
        try (Rig rig = Rig.of(request -> Echo.texts(request).contains("row 32") ? slow : Echo.SERVER.apply(request))) {
            BatchRun<String, Json> run = rig.hf.batch(rows, Ask::of).unordered().start();
            while (run.progress().done() < 96) Thread.onSpinWait();
            later.countDown();
            assertThat(run.results().items()).extracting(Item::input).isEqualTo(rows);
        }
    }

    @Test
    void pairsEachInputWithItsAnswer() {
        try (Rig rig = Rig.of(Echo.SERVER);
                Stream<Item<String, Json>> items = rig.hf.batch(Echo.rows(5_000), Ask::of).unordered().stream()) {
            assertThat(items.filter(item -> item.input().equals(Echo.said(item.value()))))
                    .hasSize(5_000);
        }
    }
}
