package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import io.github.hfclient.wire.Expected.End;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every trouble that a server can make, met by a batch of two lists of rows: each row is answered or has its failure, and no
 * answer is taken for another row's.
 */
@Timeout(30)
class HostileBatchTest {
    private static final List<String> ROWS = List.of("one", "two", "three", "four", "five", "six");

    static Stream<Arguments> troubles() {
        return Troubles.all().stream()
                .flatMap(trouble ->
                        Wires.under(trouble, Expectations.of(trouble).end()).map(wire -> Arguments.of(trouble, wire)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("troubles")
    void answersOrFailsEachRowAndLeavesNothingBehind(Trouble trouble, Wire wire) {
        ExpectedBatch expected = ExpectedBatch.of(trouble);
        End end = expected.row().end();
        try (Meeting meeting = new Meeting(trouble, wire, end)) {
            Results<String, Json> results = run(meeting, end);
            assertThat(results.items()).extracting(Item::input).isEqualTo(ROWS);
            assertThat(results.items())
                    .allSatisfy(item -> assertRow(meeting, item, Wires.over(wire, trouble, expected.row())));
            assertThat(meeting.server.requests()).hasSizeBetween(expected.fewest(), expected.most());
            if (end == End.BY_ITSELF) assertThat(meeting.elapsed()).isBetween(expected.shortest(), expected.longest());
        }
    }

    private static Results<String, Json> run(Meeting meeting, End end) {
        var run = CompletableFuture.supplyAsync(
                () -> meeting.hf.batch(ROWS, Ask::of).run());
        while (end == End.MANUAL_DEADLINE && !run.isDone()) {
            if (meeting.time.hasSleepers()) meeting.time.advance(Meeting.LIMIT);
            else Thread.onSpinWait();
        }
        return Result.of(run).answer();
    }

    private static void assertRow(Meeting meeting, Item<String, Json> item, Expected expected) {
        if (expected.answer() != null) {
            assertThat(item.value()).isEqualTo(Json.parse(expected.answer()));
            return;
        }
        assertThat(item.failure()).get().isInstanceOf(expected.failure());
        meeting.assertFailure((HfException) item.failure().orElseThrow(), expected);
    }
}
