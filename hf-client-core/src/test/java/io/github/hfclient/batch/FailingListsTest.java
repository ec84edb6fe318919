package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that fail at lists, or limit them, and answer each row alone: one row is asked, and what it shows is remembered. */
@Timeout(60)
class FailingListsTest {
    private static final Trouble BROKEN = Echo.error(500, "Input must be a string");
    private static final String TOO_LARGE = "{\"error\":\"Request too large on tokens per min (TPM)\"}";
    private static final String SLOW = "{\"error\":\"slow down\"}";

    private static Function<ReceivedRequest, Trouble> above(int rows, Trouble trouble) {
        return Echo.unless(texts -> texts.size() > rows, trouble);
    }

    private static double seconds(Rig rig) {
        return rig.time.nanoTime() / 1e9;
    }

    private static long lists(Rig rig, int longerThan) {
        return rig.sizes().stream().filter(size -> size > longerThan).count();
    }

    private static void assertAllAnswered(Results<String, Json> results, List<String> rows) {
        assertThat(results.values()).extracting(Echo::said).isEqualTo(rows);
    }

    /** This time counts the pauses of all workers one after the other. */
    @ParameterizedTest
    @CsvSource({"8, 5", "64, 5"})
    void answersAllRowsSoonIfListsAreAnsweredWith500(int count, int most) {
        try (Rig rig = Rig.of(above(1, BROKEN))) {
            assertAllAnswered(rig.run(Echo.rows(count)), Echo.rows(count));
            assertThat(seconds(rig)).isLessThan(most);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void sendsNoListMoreOnceThatIsKnown(int workers) {
        try (Rig rig = Rig.of(above(1, BROKEN))) {
            List<String> rows = Echo.rows(64);
            assertAllAnswered(
                    rig.hf.batch(rows, Ask::of).concurrency(1, workers).run(), rows);
            assertThat(lists(rig, 1)).as("two lists, three attempts each").isEqualTo(6);
        }
    }

    @Test
    void remembersItForTheNextBatch() {
        try (Rig rig = Rig.of(above(1, BROKEN))) {
            rig.run(Echo.rows(16));
            long before = lists(rig, 1);
            double begun = seconds(rig);
            assertAllAnswered(rig.run(Echo.rows(40)), Echo.rows(40));
            assertThat(lists(rig, 1)).isEqualTo(before);
            assertThat(seconds(rig)).isEqualTo(begun);
        }
    }

    /** Now and then it tries a list again, at a cost that does not count. */
    @Test
    void staysFastOverManyRows() {
        try (Rig rig = Rig.of(above(1, BROKEN))) {
            List<String> rows = Echo.rows(3_000);
            assertAllAnswered(rig.hf.batch(rows, Ask::of).concurrency(1).run(), rows);
            assertThat(lists(rig, 1)).isLessThan(40);
            assertThat(seconds(rig)).isLessThan(30);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 500", "4, 503", "7, 500"})
    void findsTheLengthThatTheServerCanDo(int most, int status) {
        try (Rig rig = Rig.of(above(most, Echo.error(status, "out of memory")))) {
            List<String> rows = Echo.rows(256);
            assertAllAnswered(rig.run(rows), rows);
            int before = rig.asked().size();
            assertAllAnswered(rig.run(Echo.rows(64)), Echo.rows(64));
            assertThat(rig.sizes().subList(before, rig.asked().size())).containsOnly(4);
        }
    }

    /** With hint it waits for each, and without it backs off. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1"})
    void halvesListsThatAreLimitedAsTooLarge(String hint) {
        Map<String, String> headers = hint.isEmpty() ? Map.of() : Map.of("Retry-After", hint);
        try (Rig rig = Rig.of(above(4, Trouble.answer(429, headers, TOO_LARGE)))) {
            List<String> rows = Echo.rows(64);
            assertAllAnswered(rig.run(rows), rows);
            assertThat(lists(rig, 4)).isLessThan(6);
            assertThat(seconds(rig)).isLessThan(10);
            long before = lists(rig, 4);
            assertAllAnswered(rig.run(Echo.rows(32)), Echo.rows(32));
            assertThat(lists(rig, 4)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void findsOutThatListsAreTooLargeIfNobodySaysSo(int most) {
        try (Rig rig = Rig.of(above(most, Trouble.answer(429, Map.of(), SLOW)))) {
            List<String> rows = Echo.rows(64);
            assertAllAnswered(rig.run(rows), rows);
            assertThat(seconds(rig)).isLessThan(30);
        }
    }

    @Test
    void failsTheRowThatIsTooLargeAlone() {
        try (Rig rig =
                Rig.of(Echo.unless(texts -> texts.contains("row 40"), Trouble.answer(429, Map.of(), TOO_LARGE)))) {
            Results<String, Json> results = rig.run(Echo.rows(64));
            assertThat(results.failed()).extracting(Item::input).containsExactly("row 40");
            assertThat(results.failed().get(0).failure().orElseThrow()).isInstanceOf(HfException.RateLimited.class);
            assertThat(seconds(rig)).isLessThan(30);
        }
    }

    /** It is the row and not the length, so lists stay as long as they were. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 31})
    void learnsNothingFromARowThatBringsTheServerDown(int killer) {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains("row " + killer), BROKEN))) {
            List<String> rows = Echo.rows(64);
            assertThat(rig.hf.batch(rows, Ask::of).concurrency(1).run().failed())
                    .extracting(Item::input)
                    .containsExactly("row " + killer);
            int before = rig.asked().size();
            rig.run(rows.subList(32, 64));
            assertThat(rig.sizes().subList(before, rig.asked().size())).containsExactly(32);
        }
    }

    @Test
    void learnsNothingFromAServerThatWasDown() {
        try (Rig rig = Rig.timed(time ->
                request -> time.nanoTime() < Duration.ofSeconds(20).toNanos() ? BROKEN : Echo.SERVER.apply(request))) {
            List<String> rows = Echo.rows(64);
            assertAllAnswered(rig.run(rows), rows);
            int before = rig.asked().size();
            rig.run(rows);
            assertThat(rig.sizes().subList(before, rig.asked().size())).containsOnly(32);
        }
    }
}
