package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors about the caller, not about rows: they end the run. */
@Timeout(180)
class HopelessTest {
    /** A task that names no model. */
    private record Bare(String text) implements TaskRequest<Json> {
        private static final Task<Json> TASK =
                Task.<Json>of("bare", (in, asked) -> in.json()).lists(Task.Lists.ROWS);

        @Override
        public Task<Json> task() {
            return TASK;
        }

        @Override
        public Body body() {
            return Body.of(text);
        }
    }

    private static Throwable failure(Item<?, ?> item) {
        return item.failure().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"401, AccessDenied", "403, AccessDenied", "402, OutOfCredits", "404, NotFound", "410, NotFound"})
    void sendsNothingMoreOnceTheCallerIsRefused(int status, String kind) {
        try (Rig rig = Rig.of(request -> Echo.error(status, "not you"))) {
            Results<String, Json> results = rig.run(Echo.rows(10_000));
            assertThat(results.failed())
                    .hasSize(10_000)
                    .allSatisfy(item -> assertThat(failure(item))
                            .hasMessageContaining("not you")
                            .extracting(e -> e.getClass().getSimpleName())
                            .isEqualTo(kind));
            assertThat(rig.asked()).hasSize(1);
            assertThatThrownBy(results::values).isSameAs(failure(results.items().get(0)));
        }
    }

    @RepeatedTest(20) // eight workers race with the end of the run
    void stopsSoonWhenTheCallerIsRefusedInTheMiddle() {
        try (Rig rig =
                Rig.of(request -> request.order() < 5 ? Echo.SERVER.apply(request) : Echo.error(401, "expired"))) {
            Results<String, Json> results = rig.run(Echo.rows(10_000));
            assertThat(results.items().subList(0, 32)).allMatch(Item::answered);
            assertThat(results.failed())
                    .allSatisfy(item -> assertThat(failure(item)).isInstanceOf(HfException.AccessDenied.class));
            assertThat(results.failed()).hasSize(10_000 - 5 * 32);
            assertThat(rig.asked()).hasSizeLessThanOrEqualTo(5 + 16);
        }
    }

    @Test
    void stopsWhenAllRowsOfTheFirstListFailAlikeAndSaysSo() {
        try (Rig rig = Rig.of(request -> Echo.error(400, "no such parameter"))) {
            Results<String, Json> results = rig.run(Echo.rows(1_000));
            assertThat(failure(results.items().get(0))).hasMessageContaining("no such parameter");
            assertThat(failure(results.items().get(999)))
                    .isInstanceOf(HfException.InvalidInput.class)
                    .hasMessageContaining("the first 32 rows all failed alike")
                    .hasMessageContaining("no such parameter");
            assertThat(rig.asked()).hasSize(63);
        }
    }

    /** So many rows alone, and those that were under way meanwhile. */
    @ParameterizedTest
    @CsvSource({"422, 1", "422, 16", "400, 16"})
    void stopsWhenTheFirstRowsThatGoAloneAllFailAlike(int status, int workers) {
        try (Rig rig = Rig.of(request -> Echo.error(status, "no such parameter"))) {
            Results<String, Json> results = rig.hf
                    .batch(Echo.rows(300), Ask::of)
                    .listRows(1)
                    .concurrency(1, workers)
                    .run();
            assertThat(results.failed()).hasSize(300);
            assertThat(failure(results.items().get(299)))
                    .isInstanceOf(HfException.InvalidInput.class)
                    .hasMessageContaining("the first 32 rows all failed alike");
            assertThat(rig.asked()).hasSizeBetween(32, 32 + workers);
        }
    }

    @Test
    void goesOnIfTheyFailInDifferentWaysOrOneIsAnswered() {
        Echo.rows(2).forEach(odd -> {
            try (Rig rig = Rig.of(request -> Echo.texts(request).contains(odd)
                    ? odd.equals("row 0") ? Echo.error(400, "other") : Echo.SERVER.apply(request)
                    : Echo.error(422, "too long"))) {
                rig.hf.batch(Echo.rows(100), Ask::of).listRows(1).concurrency(1).run();
                assertThat(rig.asked()).hasSize(100);
            }
        });
    }

    @Test
    void failsEveryRowOfATaskWithoutAModel() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Results<String, Json> results =
                    rig.hf.batch(Echo.rows(100), Bare::new).run();
            assertThat(results.failed())
                    .hasSize(100)
                    .allSatisfy(item -> assertThat(failure(item))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("model"));
            assertThat(rig.asked()).isEmpty();
        }
    }

    @Test
    void failsOnlyTheRowsThatCannotBeSentWhenTasksAreMixed() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Results<String, Json> results = rig.hf
                    .<String, Json>batch(Echo.rows(10), row -> row.equals("row 4") ? new Bare(row) : Ask.of(row))
                    .run();
            assertThat(results.failed()).extracting(Item::input).containsExactly("row 4");
        }
    }
}
