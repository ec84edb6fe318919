package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.BatchRun;
import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Parameters;
import io.github.hfclient.Progress;
import io.github.hfclient.Results;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the journal is not asked about again, and what is given from it equals what was given first. */
@Timeout(180)
class JournalTest {
    @TempDir
    Path folder;

    private Path journal() {
        return folder.resolve("run.journal");
    }

    private Results<String, Json> run(Rig rig, List<String> rows) {
        return rig.hf.batch(rows, Ask::of).journal(journal()).run();
    }

    @Test
    void asksAboutNothingAgain() {
        List<String> rows = Echo.rows(100);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<Json> first = run(rig, rows).values();
            int asked = rig.asked().size();
            assertThat(run(rig, rows).values()).isEqualTo(first);
            assertThat(rig.asked()).hasSize(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 32})
    void givesTheAnswersThatARunWithoutAJournalGives(int listRows) {
        List<String> rows = Echo.rows(100);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<Json> plain = rig.run(rows).values();
            for (int i = 0; i < 2; i++) {
                var batch = rig.hf.batch(rows, Ask::of).listRows(listRows).journal(journal());
                assertThat(batch.run().values()).isEqualTo(plain);
            }
        }
    }

    /** Its last worker is held up behind the last row. */
    @Test
    void mayBeUsedAgainAsSoonAsTheLastItemIsThere() {
        List<String> rows = Echo.rows(40);
        CountDownLatch told = new CountDownLatch(1);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            var batch = rig.hf.batch(rows, Ask::of).journal(journal());
            try (Stream<Item<String, Json>> items =
                    batch.onProgress(progress -> awaitAtTheEnd(progress, told)).stream()) {
                Iterator<Item<String, Json>> each = items.iterator();
                for (int i = 0; i < 40; i++) each.next();
                assertThat(batch.run().values()).extracting(Echo::said).isEqualTo(rows);
            } finally {
                told.countDown();
            }
        }
    }

    private static void awaitAtTheEnd(Progress progress, CountDownLatch told) {
        if (progress.done() < progress.total().orElseThrow()) return;
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void goesOnWhereARunThatDiedStopped() {
        List<String> rows = Echo.rows(1_000);
        AtomicBoolean alive = new AtomicBoolean();
        Trouble denied = Echo.error(401, "the token has expired");
        try (Rig rig = Rig.of(request -> alive.get() || request.order() < 10 ? Echo.SERVER.apply(request) : denied)) {
            assertThat(run(rig, rows).failed()).isNotEmpty();
            int asked = rig.asked().size();
            alive.set(true);
            assertThat(run(rig, rows).values()).extracting(Echo::said).isEqualTo(rows);
            long again = rig.asked().stream().skip(asked).mapToLong(List::size).sum();
            assertThat(again).isEqualTo(1_000 - 10 * 32);
        }
    }

    @Test
    void goesOnBehindBadRowsAlthoughTheyComeFirstInThisRun() {
        var server = Echo.unless(
                texts -> texts.stream().anyMatch(text -> text.startsWith("bad")), Echo.error(400, "too long"));
        try (Rig rig = Rig.of(server)) {
            run(rig, List.of("a", "b"));
            var batch = rig.hf.batch(List.of("a", "b", "bad 1", "bad 2", "c"), Ask::of);
            Results<String, Json> resumed = batch.listRows(2).journal(journal()).run();
            assertThat(resumed.failed()).extracting(Item::input).containsExactly("bad 1", "bad 2");
        }
    }

    @Test
    void goesOnAfterACrashAtAnyByte() throws IOException {
        List<String> rows = Echo.rows(4);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<Json> expected = rig.hf
                    .batch(rows, Ask::of)
                    .listRows(2)
                    .journal(journal())
                    .run()
                    .values();
            byte[] whole = Files.readAllBytes(journal());
            for (int length = 0; length <= whole.length; length += Extent.of(7, 1)) {
                Files.write(journal(), Arrays.copyOf(whole, length));
                int asked = rig.asked().size();
                assertThat(run(rig, rows).values()).isEqualTo(expected);
                long lost = 4 - lines(Arrays.copyOf(whole, length));
                assertThat(rig.asked().stream()
                                .skip(asked)
                                .mapToLong(List::size)
                                .sum())
                        .isEqualTo(lost);
                assertThat(lines(Files.readAllBytes(journal()))).isEqualTo(4);
            }
        }
    }

    /** Whole lines about rows. */
    private static long lines(byte[] journal) {
        long ends = 0;
        for (byte b : journal) if (b == '\n') ends++;
        return Math.max(0, ends - 1);
    }

    /** After a power failure a page may be missing in the middle of what had not been reported. */
    @Test
    void asksAgainAboutARowWhoseLineIsDamaged() throws IOException {
        List<String> rows = Echo.rows(12);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            List<Json> expected = run(rig, rows).values();
            byte[] whole = Files.readAllBytes(journal());
            whole[whole.length / 2] ^= 1;
            Files.write(journal(), whole);
            assertThat(run(rig, rows).values()).isEqualTo(expected);
            assertThat(rig.sizes()).containsExactly(12, 1);
            assertThat(run(rig, rows).values()).isEqualTo(expected);
            assertThat(rig.sizes()).containsExactly(12, 1);
        }
    }

    @Test
    void keepsAnAnswerThatCameOnSeveralLines() {
        String pretty = "\uFEFF[\n  {\n    \"label\": \"a\\nb\",\r\n    \"score\": 1\n  }\n]\n";
        try (Rig rig = Rig.of(request -> io.github.hfclient.testkit.Answers.json(pretty))) {
            List<Json> first = run(rig, List.of("x")).values();
            assertThat(run(rig, List.of("x")).values()).isEqualTo(first);
            assertThat(Echo.said(first.get(0))).isEqualTo("a\nb");
            assertThat(rig.asked()).hasSize(1);
        }
    }

    @Test
    void doesNotAskAgainAboutARowThatWasRefused() {
        List<String> rows = Echo.rows(10);
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains("row 3"), Echo.error(422, "too long")))) {
            assertThat(run(rig, rows).failed()).hasSize(1);
            int asked = rig.asked().size();
            Results<String, Json> again = run(rig, rows);
            assertThat(again.failed()).extracting(Item::input).containsExactly("row 3");
            assertThat(again.failed().get(0).failure().orElseThrow())
                    .isInstanceOf(HfException.InvalidInput.class)
                    .hasMessageContaining("acme/m at 127.0.0.1: answered 422 to an earlier run")
                    .hasMessageContaining("delete the line of the row to have it asked about again");
            assertThat(rig.asked()).hasSize(asked);
        }
    }

    @Test
    void keepsNothingOfWhatAServerSaysAboutARow() throws IOException {
        var server = Echo.unless(texts -> texts.contains("my secret"), Echo.error(422, "I cannot read \"my secret\""));
        try (Rig rig = Rig.of(server)) {
            Results<String, Json> results = run(rig, List.of("a", "my secret", "b"));
            assertThat(results.failed().get(0).failure().orElseThrow()).hasMessageContaining("my secret");
            assertThat(Files.readString(journal()))
                    .contains("\"refused\":{\"status\":422")
                    .doesNotContain("secret");
        }
    }

    /** As chats are: what is asked is a field among others. */
    private record Fields(String message, int seed) implements TaskRequest<Json> {
        private static final Task<Json> TASK = Task.of("fields-task", (in, asked) -> in.json());

        @Override
        public Task<Json> task() {
            return TASK;
        }

        @Override
        public Body body() {
            Map<String, String> message = Map.of("role", "user", "content", message());
            return Body.ofRoot(
                    Parameters.NONE.with("messages", List.of(message)).with("seed", seed));
        }
    }

    private Results<String, Json> run(Rig rig, List<String> rows, int seed) {
        return rig.hf
                .on("acme/m")
                .batch(rows, text -> new Fields(text, seed))
                .journal(journal())
                .run();
    }

    @Test
    void holdsNothingOfAnInputThatIsAField() throws IOException {
        try (Rig rig = Rig.of(request -> io.github.hfclient.testkit.Answers.json("[1]"))) {
            assertThat(run(rig, List.of("my secret", "b"), 1).failed()).isEmpty();
            assertThat(Files.readString(journal())).doesNotContain("secret").doesNotContain("role");
            assertThat(run(rig, List.of("my secret", "b", "c"), 1).failed()).isEmpty();
            assertThat(rig.server.requests()).hasSize(3);
            for (Runnable other : List.<Runnable>of(
                    () -> run(rig, List.of("our secret", "b", "c"), 1),
                    () -> run(rig, List.of("my secret", "b", "c"), 2)))
                assertThatThrownBy(other::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("belongs to another batch: row 0 asked for something else")
                        .hasMessageContaining("delete it to begin anew, or use another file")
                        .hasMessageNotContaining("secret");
        }
    }

    /** As the version before this form wrote it. */
    @Test
    void goesOnWithAJournalOfTheFirstForm() throws IOException {
        Files.writeString(journal(), """
                {"crc":"e6c9b7c7","journal":1,"task":"test-task","model":"acme/m","settings":{}}
                {"crc":"f89c3a25","row":0,"asked":"ac8d8342bbb2362d-ee20a2943e635532","answer":[{"label":"a","score":1}]}
                """);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            for (int i = 0; i < 2; i++)
                assertThat(run(rig, List.of("a", "b")).values())
                        .extracting(Echo::said)
                        .containsExactly("a", "b");
            assertThat(rig.asked()).containsExactly(List.of("b"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "label", "row"})
    void keepsAnAnswerInWhichAWordIsThatServesAsToken(String token) {
        try (Rig rig = Rig.of(Echo.SERVER, builder -> builder.token(token))) {
            for (int i = 0; i < 2; i++) run(rig, List.of("none", "label", "row"));
            assertThat(rig.asked()).hasSize(1);
        }
    }

    @Test
    void asksAgainAboutARowThatBroughtTheServerDown() {
        List<String> rows = Echo.rows(10);
        AtomicBoolean broken = new AtomicBoolean(true);
        Trouble broke = Echo.error(500, "broken");
        try (Rig rig = Rig.of(request ->
                broken.get() && Echo.texts(request).contains("row 3") ? broke : Echo.SERVER.apply(request))) {
            assertThat(run(rig, rows).failed()).hasSize(1);
            broken.set(false);
            int asked = rig.asked().size();
            assertThat(run(rig, rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.asked().subList(asked, asked + 1)).containsExactly(List.of("row 3"));
        }
    }

    @Test
    void keepsNothingOfRowsThatAllFailed() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Trouble refused = Echo.error(400, "unknown field");
        try (Rig rig = Rig.of(request -> broken.get() ? refused : Echo.SERVER.apply(request))) {
            assertThat(run(rig, Echo.rows(100)).failed()).hasSize(100);
            broken.set(false);
            assertThat(run(rig, Echo.rows(100)).failed()).isEmpty();
        }
    }

    @Test
    void refusesAnotherInput() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            run(rig, List.of("a", "b", "c"));
            assertThatThrownBy(() -> run(rig, List.of("a", "x", "c")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "run.journal belongs to another batch: row 1 had another input; rows are counted from 0")
                    .hasMessageContaining("delete it to begin anew, or use another file");
            assertThatThrownBy(() -> run(rig, List.of("a", "b")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("it has a row 2, the batch has only 2 rows");
            assertThatThrownBy(() -> rig.hf
                            .batch(Stream.of("a", "b"), Ask::of)
                            .journal(journal())
                            .run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("it has a row 2, the batch has only 2 rows");
            assertThat(rig.asked()).hasSize(1);
        }
    }

    @Test
    void takesMoreRowsAtTheEnd() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            run(rig, List.of("a", "b"));
            assertThat(run(rig, List.of("a", "b", "c")).values())
                    .extracting(Echo::said)
                    .containsExactly("a", "b", "c");
            assertThat(rig.asked()).containsExactly(List.of("a", "b"), List.of("c"));
        }
    }

    @Test
    void refusesOtherParameters() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            run(rig, List.of("a", "b"));
            assertThatThrownBy(() -> rig.hf
                            .batch(List.of("a", "b"), text -> Ask.of(text).parameter("top_k", 2))
                            .journal(journal())
                            .run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "belongs to another batch: its rows were asked about with other settings: top_k; delete it to begin");
            assertThatThrownBy(() -> rig.hf
                            .batch(
                                    List.of("a", "b"),
                                    text -> text.equals("a")
                                            ? Ask.of(text)
                                            : Ask.of(text).parameter("top_k", 2))
                            .journal(journal())
                            .run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("row 1 was asked about with other settings");
        }
    }

    @Test
    void refusesAnotherModel() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            run(rig, List.of("a"));
            assertThatThrownBy(() -> rig.hf
                            .on("acme/other")
                            .batch(List.of("a"), Ask::of)
                            .journal(journal())
                            .run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("it is about the model acme/m, the batch about acme/other");
        }
    }

    @Test
    void refusesAFileThatIsNoJournalAndLeavesItAsItIs() throws IOException {
        for (String content : List.of("id,text\n1,hello\n", "id", "{\"crc\":\"00000000\",\"journal\":1}\n", "\n")) {
            Files.writeString(journal(), content);
            try (Rig rig = Rig.of(Echo.SERVER)) {
                assertThatThrownBy(() -> run(rig, List.of("a")))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("is no journal of a batch");
                assertThat(rig.asked()).isEmpty();
            }
            assertThat(journal()).hasContent(content);
        }
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(() -> rig.hf
                            .batch(List.of("a"), Ask::of)
                            .journal(folder.resolve("missing/run.journal"))
                            .run())
                    .isInstanceOf(java.io.UncheckedIOException.class)
                    .hasMessageContaining("run.journal cannot be opened");
        }
    }

    @Test
    void belongsToOneRunAtATime() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Stream<Item<String, Json>> open = rig.hf.batch(Echo.rows(10_000), Ask::of).journal(journal()).stream();
            assertThat(open.iterator().next().answered()).isTrue();
            assertThatThrownBy(() -> run(rig, List.of("row 0")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another run, in this process; wait until that has ended")
                    .hasMessageContaining("or use another file");
            assertThatThrownBy(() -> rig.hf
                            .batch(List.of("row 0"), Ask::of)
                            .journal(journal())
                            .estimate())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another run, in this process");
            open.close();
            assertThat(run(rig, Echo.rows(10_000)).failed()).isEmpty();
        }
    }

    @Test
    void asksNobodyForRowsBeforeItIsOpen() throws IOException {
        Files.writeString(journal(), "id,text\n");
        AtomicBoolean asked = new AtomicBoolean();
        Flow.Publisher<String> rows = subscriber -> asked.set(true);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(
                            () -> rig.hf.batch(rows, Ask::of).journal(journal()).run())
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(asked).isFalse();
        }
    }

    @Test
    void isFreeAgainWhenTheRowsCannotBeHad() {
        Iterable<String> none = () -> {
            throw new IllegalStateException("no rows today");
        };
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThatThrownBy(() -> rig.hf
                            .batch(StreamSupport.stream(none::spliterator, 0, false), Ask::of)
                            .journal(journal())
                            .run())
                    .hasMessage("no rows today");
            assertThat(run(rig, List.of("a")).failed()).isEmpty();
        }
    }

    @Test
    void isFreeAgainWhenARunEndsThatNobodyReads() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            BatchRun<String, Json> run =
                    rig.hf.batch(Echo.rows(100), Ask::of).journal(journal()).start();
            assertThat(run.results().failed()).isEmpty();
            assertThat(run(rig, Echo.rows(100)).failed()).isEmpty();
        }
    }

    @Test
    void givesTheItemsOfAStreamOfRows() {
        List<String> rows = Echo.rows(5_000);
        try (Rig rig = Rig.of(Echo.SERVER)) {
            for (int i = 0; i < 2; i++) {
                try (Stream<Item<String, Json>> items =
                        rig.hf.batch(rows.stream(), Ask::of).journal(journal()).stream()) {
                    assertThat(items.map(Item::value).map(Echo::said)).isEqualTo(rows);
                }
            }
            assertThat(rig.asked()).hasSize(157);
        }
    }

    @Test
    void isReadableByAPerson() throws IOException {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            run(rig, List.of("a", "b"));
        }
        assertThat(Files.readAllLines(journal()))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches(
                                        "\\{\"crc\":\"[0-9a-f]{8}\",\"journal\":2,\"task\":\"test-task\",\"model\":\"acme/m\","
                                                + "\"settings\":\\{\\}\\}"),
                        line -> assertThat(line)
                                .matches("\\{\"crc\":\"[0-9a-f]{8}\",\"row\":0,\"asked\":\"[0-9a-f]{16}-[0-9a-f]{16}\","
                                        + "\"by\":\\{\"model\":\"acme/m\",\"host\":\"127.0.0.1\"\\},"
                                        + "\"answer\":\\[\\{.*\"a\".*}]}"),
                        line -> assertThat(Json.parse(line).get("row").number()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesRowsThatWereAddedToTheListBetweenTwoRunsOfABatch(boolean journal) {
        List<String> rows = new ArrayList<>(Echo.rows(40));
        try (Rig rig = Rig.of(Echo.SERVER)) {
            var batch = rig.hf.batch(rows, Ask::of);
            if (journal) batch = batch.journal(journal());
            batch.run();
            for (int i = 40; i < 100; i++) rows.add("row " + i);
            assertThat(batch.run().values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(batch.estimate().rows()).isEqualTo(100);
            rows.subList(0, 0).clear();
            assertThat(batch.run().values()).extracting(Echo::said).isEqualTo(rows);
        }
    }

    /** A collection that several threads may change gives what was there at the beginning. */
    @Test
    void leavesRowsThatComeDuringARunToTheNext() {
        Collection<String> rows = new ConcurrentLinkedQueue<>(Echo.rows(70));
        try (Rig rig = Rig.of(request -> {
            rows.add("row " + rows.size());
            return Echo.SERVER.apply(request);
        })) {
            var batch = rig.hf.batch(rows, Ask::of).concurrency(1).journal(journal());
            assertThat(batch.run().values()).hasSize(70);
            assertThat(batch.run().values()).hasSize(73).extracting(Echo::said).isEqualTo(Echo.rows(73));
        }
    }

    /** One that calls another model fails in all the ways that a call does. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneRowFailsIfItsRequestCannotBeMadeWhateverWasThrown(boolean journal) {
        List<Throwable> thrown = List.of(
                new HfException.InvalidInput("refused", BatchFailures.details(422), null),
                new HfException.AccessDenied("denied", BatchFailures.details(401), null),
                new IOException("checked"),
                new StackOverflowError("deep"),
                new NoClassDefFoundError("Missing"),
                new AssertionError("no"));
        for (Throwable each : thrown) {
            try (Rig rig = Rig.of(Echo.SERVER)) {
                var batch = rig.hf.batch(
                        Echo.rows(40), row -> row.equals("row 7") ? BatchFailures.sneak(each) : Ask.of(row));
                if (journal)
                    batch = batch.journal(folder.resolve(each.getClass().getSimpleName()));
                for (int run = 0; run < 2; run++) {
                    Results<String, Json> results = batch.run();
                    assertThat(results.failed()).extracting(Item::input).containsExactly("row 7");
                    assertThat(results.failed().get(0).failure().orElseThrow())
                            .satisfies(e -> assertThat(e == each || e.getCause() == each)
                                    .isTrue());
                }
            }
        }
    }
}
