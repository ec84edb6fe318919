package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class RefusedRowsTest {
    private static final int CHUNKS = 32; // of 1,000 rows
    private static final int BISECTION = 10; // requests more for one row of 32

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 500, 999})
    void failsThePoisonedRowWithTheWordsOfTheServerAndAnswersAllOthers(int poisoned) {
        List<String> rows = Echo.rows(1000);
        String poison = rows.get(poisoned);
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains(poison), Echo.error(400, "bad emoji")))) {
            Results<String, Json> results = rig.run(rows);
            assertThat(results.failed()).extracting(Item::input).containsExactly(poison);
            assertThat(results.failed().get(0).failure().orElseThrow())
                    .isInstanceOf(HfException.InvalidInput.class)
                    .hasMessageContaining("bad emoji");
            assertThat(results.items().stream().filter(Item::answered))
                    .allSatisfy(item -> assertThat(Echo.said(item.value())).isEqualTo(item.input()));
            assertThat(rig.asked()).hasSizeLessThanOrEqualTo(CHUNKS + BISECTION);
        }
    }

    @Test
    void remembersHowLongListsMayBeSoThatOnlyTheFirstOnePays() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.size() > 8, Echo.error(413, "too large")))) {
            List<String> rows = Echo.rows(320);
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.sizes().subList(0, 4)).containsExactly(32, 16, 8, 8);
            assertThat(rig.sizes().subList(4, 42)).containsOnly(8).hasSize(38);
            assertThat(rig.asked()).hasSize(42);
        }
    }

    @Test
    void triesLongerListsAgainAfterAWhile() {
        try (Rig rig =
                Rig.of(request -> request.order() < 50 && Echo.texts(request).size() > 8
                        ? Echo.error(413, "too large")
                        : Echo.SERVER.apply(request))) {
            List<String> rows = Echo.rows(8_000);
            assertThat(rig.hf.batch(rows, Ask::of).concurrency(1).run().values())
                    .extracting(Echo::said)
                    .isEqualTo(rows);
            assertThat(rig.sizes().subList(0, 4)).containsExactly(32, 16, 8, 8);
            assertThat(rig.sizes().subList(4, 60)).containsOnly(8);
            assertThat(rig.sizes().subList(200, 240)).containsOnly(32);
        }
    }

    @Test
    void remembersHowLongListsMayBeForTheNextBatch() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.size() > 8, Echo.error(413, "too large")))) {
            rig.run(Echo.rows(32));
            int before = rig.asked().size();
            assertThat(rig.run(Echo.rows(64)).failed()).isEmpty();
            assertThat(rig.sizes().subList(before, rig.asked().size()))
                    .containsOnly(8)
                    .hasSize(8);
        }
    }

    @Test
    void triesLongerListsAgainInLaterBatches() {
        AtomicBoolean small = new AtomicBoolean(true);
        try (Rig rig = Rig.of(request -> small.get() && Echo.texts(request).size() > 8
                ? Echo.error(413, "too large")
                : Echo.SERVER.apply(request))) {
            rig.run(Echo.rows(32));
            small.set(false);
            assertThat(sizesOfAnotherRun(rig, 256)).as("32 lists, none longer").containsOnly(8);
            assertThat(sizesOfAnotherRun(rig, 256)).as("64 in all").containsOnly(8);
            assertThat(sizesOfAnotherRun(rig, 64 * 16)).containsOnly(16);
            assertThat(sizesOfAnotherRun(rig, 320)).containsOnly(32);
        }
    }

    /** It is answered alone, and in no list. */
    @Test
    void sendsListsOfFullLengthAgainAfterOneRowThatWasTooLongForThem() {
        try (Rig rig = Rig.of(
                Echo.unless(texts -> texts.contains("row 3") && texts.size() > 1, Echo.error(413, "too large")))) {
            assertThat(rig.run(List.of("row 3", "row 4")).failed()).isEmpty();
            sizesOfAnotherRun(rig, 10_000);
            assertThat(sizesOfAnotherRun(rig, 320)).containsOnly(32);
        }
    }

    /** How long the lists are in which it asks about so many other rows. */
    private static List<Integer> sizesOfAnotherRun(Rig rig, int count) {
        int before = rig.asked().size();
        List<String> rows =
                IntStream.range(0, count).mapToObj(i -> "other " + i).toList();
        assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
        List<Integer> sizes = rig.sizes();
        return sizes.subList(before, sizes.size());
    }

    @Test
    void remembersHowLongListsMayBeAlthoughARowHasNoRequest() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.size() > 8, Echo.error(413, "too large")))) {
            List<String> rows = Echo.rows(33);
            assertThat(rig.hf
                            .batch(rows, row -> row.equals("row 3") ? null : Ask.of(row))
                            .run()
                            .failed())
                    .hasSize(1);
            int before = rig.asked().size();
            rig.run(Echo.rows(16));
            assertThat(rig.sizes().subList(before, rig.asked().size())).containsExactly(8, 8);
        }
    }

    @Test
    void splitsAListThatIsLongerThanTheServerTakes() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.size() > 32, Echo.error(422, "batch size 33 > 32")))) {
            List<String> rows = Echo.rows(33);
            assertThat(rig.hf.batch(rows, Ask::of).listRows(33).run().values())
                    .extracting(Echo::said)
                    .isEqualTo(rows);
            assertThat(rig.sizes()).containsExactly(33, 16, 17);
        }
    }

    @Test
    void learnsNothingFromAPoisonedRow() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains("row 3"), Echo.error(400, "bad")))) {
            rig.run(Echo.rows(96));
            int before = rig.asked().size();
            rig.run(Echo.rows(96).subList(32, 96));
            assertThat(rig.sizes().subList(before, rig.asked().size())).containsExactly(32, 32);
        }
    }
}
