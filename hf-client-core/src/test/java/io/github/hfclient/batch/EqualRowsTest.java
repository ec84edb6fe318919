package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Item;
import io.github.hfclient.Progress;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rows that ask for the same are asked about once, and each has its own item. */
@Timeout(180)
class EqualRowsTest {
    /** So many rows, every text this often. */
    private static List<String> rows(int count, int kinds) {
        return IntStream.range(0, count).mapToObj(i -> "row " + i % kinds).toList();
    }

    @Test
    void asksOnceWithinAList() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<String> rows = List.of("a", "b", "a", "a", "c");
            Results<String, Json> results = rig.run(rows);
            assertThat(results.values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(results).extracting(Item::index).containsExactly(0L, 1L, 2L, 3L, 4L);
            assertThat(rig.asked()).containsExactly(List.of("a", "b", "c"));
        }
    }

    @Test
    void asksOnceInARun() {
        AtomicReference<Progress> last = new AtomicReference<>();
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<String> rows = rows(10_000, 100);
            Results<String, Json> results = rig.hf
                    .batch(rows, Ask::of)
                    .concurrency(1)
                    .onProgress(last::set)
                    .run();
            assertThat(results.values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.sizes()).containsExactly(32, 32, 32, 4);
            assertThat(last.get().work().shared()).isEqualTo(9_900);
        }
    }

    @Test
    void doesNotShareBetweenOtherParameters() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            rig.hf
                    .batch(List.of(1, 2, 1), top -> Ask.of("a").parameter("top_k", top))
                    .run();
            assertThat(rig.asked().stream().mapToInt(List::size).sum()).isBetween(2, 3);
        }
    }

    @Test
    void asksEachTimeAboutWhatMayBeAnsweredOtherwise() {
        List<String> rows = List.of("a", "a", "a");
        try (Rig rig = Rig.of(Echo.SERVER)) {
            rig.hf.batch(rows, Ask::costly).run();
            assertThat(rig.sizes()).containsExactly(3);
            rig.hf.batch(rows, Ask::costly).equalRowsOnce(true).run();
            assertThat(rig.sizes()).containsExactly(3, 1);
            rig.hf.batch(rows, Ask::of).equalRowsOnce(false).run();
            assertThat(rig.sizes()).containsExactly(3, 1, 3);
        }
    }

    @Test
    void failsAllRowsThatAskForWhatIsRefused() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains("bad"), Echo.error(422, "no")))) {
            Results<String, Json> results = rig.run(List.of("a", "bad", "b", "bad"));
            assertThat(results).extracting(Item::answered).containsExactly(true, false, true, false);
        }
    }

    @Test
    void keepsEachRowInTheJournal(@TempDir Path folder) {
        Path journal = folder.resolve("run.journal");
        List<String> rows = rows(1_000, 40);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            for (int i = 0; i < 2; i++) {
                Results<String, Json> results = rig.hf
                        .batch(rows, Ask::of)
                        .concurrency(1)
                        .journal(journal)
                        .run();
                assertThat(results.values()).extracting(Echo::said).isEqualTo(rows);
            }
            assertThat(rig.sizes()).containsExactly(32, 8);
        }
    }

    /** Endless equal rows are answered from memory for ever, and still end with the stream. */
    @Test
    void endsWithItsReader() {
        try (Rig rig = Rig.of(Echo.SERVER);
                Stream<Item<String, Json>> items = rig.hf.batch(Stream.generate(() -> "row"), Ask::of).stream()) {
            assertThat(items.limit(100_000)).allMatch(Item::answered);
            assertThat(rig.asked()).containsExactly(List.of("row"));
        }
    }
}
