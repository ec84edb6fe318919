package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.wire.Expected.End;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The forms in which a client asks, and what must come of each. */
final class Asked {
    private Asked() {}

    static void call(Meeting meeting, Way way, String text, Expected expected) {
        Result<Json> result = meeting.ended(way.start(meeting.hf, Ask.of(text)), expected.end());
        if (expected.answer() != null) assertThat(result.answer()).isEqualTo(Json.parse(expected.answer()));
        else assertFailure(meeting, "test-task", result.failedWith(expected.failure()), expected);
        meeting.assertRequests(expected);
        meeting.assertEnded(result.kind());
        boolean movedByTest = expected.end() == End.MANUAL_DEADLINE;
        assertThat(meeting.elapsed())
                .isLessThanOrEqualTo(movedByTest ? Meeting.LIMIT.plus(Meeting.LIMIT) : Meeting.LIMIT);
    }

    /**
     * The whole text, or an error that has the text so far.
     *
     * @param first what is read before the clock of the test may move
     */
    static String stream(Meeting meeting, String text, String first, Expected expected) {
        try (Words.Pieces pieces = meeting.hf.stream(Words.of(text))) {
            while (pieces.partial().length() < first.length()) pieces.next();
            String before = pieces.partial();
            Result<String> result =
                    meeting.ended(CompletableFuture.supplyAsync(() -> before + pieces.whole()), expected.end());
            if (expected.answer() != null) assertThat(result.answer()).isEqualTo(expected.answer());
            else assertFailure(meeting, "test-chat", result.failedWith(expected.failure()), expected);
            if (result.failure() instanceof HfException.IncompleteAnswer e)
                assertThat(e.textSoFar()).isEqualTo(pieces.partial());
            meeting.assertRequests(expected);
            meeting.assertEnded(pieces.partial().isEmpty() ? result.kind() : null);
            return pieces.partial();
        }
    }

    /** Each row is answered or has its failure, and no answer is taken for another row's. */
    static void batch(Meeting meeting, List<String> rows, ExpectedBatch expected) {
        End end = expected.row().end();
        Results<String, Json> results = run(meeting, rows, end);
        assertThat(results.items()).extracting(Item::input).isEqualTo(rows);
        assertThat(results.items()).allSatisfy(item -> assertRow(meeting, item, expected.row()));
        meeting.assertRequests(expected.fewest(), expected.most());
        if (end == End.BY_ITSELF) assertThat(meeting.elapsed()).isBetween(expected.shortest(), expected.longest());
    }

    private static Results<String, Json> run(Meeting meeting, List<String> rows, End end) {
        var run = CompletableFuture.supplyAsync(
                () -> meeting.hf.batch(rows, Ask::of).run());
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
        Throwable failure = item.failure().orElseThrow();
        HfException failed = new Result<>(null, failure).failedWith(expected.failure());
        meeting.assertFailure(failed, expected);
    }

    private static void assertFailure(Meeting meeting, String task, HfException failure, Expected expected) {
        assertThat(failure.getMessage()).startsWith(task + " by acme/m at 127.0.0.1: ");
        meeting.assertFailure(failure, expected);
    }
}
