package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Item;
import io.github.hfclient.Media;
import io.github.hfclient.Results;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class MergedRowsTest {
    /** A task of media that would take lists. */
    private record Look(Media media) implements TaskRequest<Json> {
        private static final Task<Json> TASK = Task.<Json>of("look", (in, asked) -> in.json())
                .lists(Task.Lists.ROWS)
                .defaultModel("acme/m");

        @Override
        public Task<Json> task() {
            return TASK;
        }

        @Override
        public Body body() {
            return Body.of(media);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 1000})
    void answersAnyNumberOfRowsInOrder(int count) {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<String> rows = Echo.rows(count);
            Results<String, Json> results = rig.run(rows);
            assertThat(results.values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(results).extracting(Item::input).isEqualTo(rows);
            assertThat(results)
                    .extracting(Item::index)
                    .isEqualTo(LongStream.range(0, count).boxed().toList());
            assertThat(rig.asked()).hasSize((count + 31) / 32);
        }
    }

    @Test
    void answersMergedRowsAsSingleOnes() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<String> rows = Echo.rows(70);
            List<Json> singly = rig.hf.batch(rows, Ask::of).listRows(1).run().values();
            assertThat(rig.sizes()).containsOnly(1).hasSize(70);
            assertThat(rig.run(rows).values()).isEqualTo(singly);
        }
    }

    @Test
    void sendsOneRowAsATextAndNotAsAList() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThat(rig.run(List.of("only"))).hasSize(1);
            assertThat(rig.server.requests().get(0).bodyText()).isEqualTo("{\"inputs\":\"only\"}");
        }
    }

    @Test
    void mergesNeighboursOfEqualParametersOnly() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<Integer> tops = List.of(1, 1, 2, 2, 2, 1);
            Results<Integer, Json> results = rig.hf
                    .batch(tops, top -> Ask.of("top " + top).parameter("top_k", top))
                    .equalRowsOnce(false)
                    .run();
            assertThat(results.values())
                    .extracting(Echo::said)
                    .containsExactly("top 1", "top 1", "top 2", "top 2", "top 2", "top 1");
            assertThat(rig.sizes()).containsExactlyInAnyOrder(2, 3, 1);
        }
    }

    @Test
    void asksAboutMediaOneByOne() {
        try (Rig rig =
                Rig.of(request -> Answers.json(Json.of(request.body().length).text()))) {
            List<Integer> sizes = List.of(5, 3, 9, 1);
            Results<Integer, Json> results = rig.hf
                    .batch(sizes, size -> new Look(Media.of(new byte[size], "image/png")))
                    .run();
            assertThat(results.values()).extracting(Json::text).containsExactly("5", "3", "9", "1");
        }
    }

    @ParameterizedTest
    @CsvSource({"x, 1000", "é, 500", "漢, 333"})
    void cutsListsByTheirBytes(String letter, int letters) {
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.batchLists(32, 4_000))) {
            List<String> rows = IntStream.range(0, 9)
                    .mapToObj(i -> i + letter.repeat(letters))
                    .toList();
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.server.requests())
                    .allSatisfy(request -> assertThat(request.body().length).isBetween(2_000, 4_100));
        }
    }

    @Test
    void sendsARowThatIsLongerThanAListMayBeAlone() {
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.batchLists(32, 100))) {
            List<String> rows = List.of("a", "b", "c".repeat(500), "d", "e");
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.sizes()).containsExactlyInAnyOrder(2, 1, 2);
        }
    }

    @Test
    void failsTheRowsWithoutARequestAndNoOthers() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Map<String, Ask> requests = Map.of("a", Ask.of("a"), "z", Ask.of("z"));
            Results<String, Json> results = rig.hf
                    .batch(List.of("a", "missing", " ", "z"), row -> row.isBlank() ? blank() : requests.get(row))
                    .run();
            assertThat(results).extracting(Item::answered).containsExactly(true, false, false, true);
            assertThat(results.failed().get(0).failure().orElseThrow())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no request");
            assertThat(results.failed().get(1).failure().orElseThrow()).hasMessage("text is blank");
            assertThat(rig.asked()).containsExactly(List.of("a", "z"));
        }
    }

    private static Ask blank() {
        throw new IllegalArgumentException("text is blank");
    }

    /** As other languages of the JVM do it, where no exception is checked. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> Ask unchecked(Exception e) throws E {
        throw (E) e;
    }

    @Test
    void failsARowWhoseFunctionThrowsACheckedExceptionUnseen() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Results<String, Json> results = rig.hf
                    .batch(
                            List.of("a", "b"),
                            row -> row.equals("a")
                                    ? MergedRowsTest.<RuntimeException>unchecked(new IOException("disk"))
                                    : Ask.of(row))
                    .run();
            assertThat(results).extracting(Item::answered).containsExactly(false, true);
            assertThat(results.failed().get(0).failure().orElseThrow()).hasRootCauseMessage("disk");
        }
    }
}
