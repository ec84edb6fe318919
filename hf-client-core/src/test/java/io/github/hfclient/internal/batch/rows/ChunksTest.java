package io.github.hfclient.internal.batch.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are written as in {@link Rows}; one with a plus was done by an earlier run. */
class ChunksTest {
    private static final int ROOM = 1 << 20;

    private final AnswerCache<String, Json> remembered = new AnswerCache<>(null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # rows              | most | chunks
                    -                   | 4    | -
                    a                   | 4    | a
                    a b c d e           | 2    | a b, c d, e
                    a b c d             | 1    | a, b, c, d

                    # only what differs in its input alone goes together
                    a b/2 c/2 d         | 8    | a, b/2 c/2, d
                    a b/2 c             | 8    | a, b/2, c

                    # what is not asked about needs no room
                    a a a b             | 1    | a a a, b
                    a b a b c           | 2    | a b a b, c
                    a a/2               | 8    | a, a/2
                    ! !                 | 1    | ! !
                    ! a ! b !           | 1    | ! a !, b !
                    a ! b/2             | 8    | a !, b/2

                    # what is done makes chunks of its own
                    +a +b c d +e f      | 8    | +a +b, c d, +e, f
                    +a +b +c            | 1    | +a +b +c
                    ! +a ! b            | 8    | !, +a, ! b
                    """)
    void cutsRows(@Nullable String rows, int most, @Nullable String chunks) {
        List<String> texts = rows == null ? List.of() : List.of(rows.split(" "));
        List<String> expected = chunks == null ? List.of() : List.of(chunks.split(", "));
        assertThat(texts(chunks(texts, ROOM), most)).isEqualTo(expected);
    }

    /** A text of three characters takes five bytes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    aaa bbb ccc         | 10    | aaa bbb, ccc
                    aaa bbb ccc         | 9     | aaa, bbb, ccc
                    aaa bbb ccc         | 1     | aaa, bbb, ccc
                    aaa aaa aaa bbb ccc | 10    | aaa aaa aaa bbb, ccc
                    aaa ! bbb ccc       | 10    | aaa ! bbb, ccc
                    """)
    void keepsToTheBytesOfAListUnlessOneRowIsLonger(String rows, int bytes, String chunks) {
        assertThat(texts(chunks(List.of(rows.split(" ")), bytes), 8)).containsExactly(chunks.split(", "));
    }

    @Test
    void asksForEachRowOfACostlyTask() {
        Chunks<String, Json> chunks = chunks(List.of("a", "a", "a"), Ask::costly);
        assertThat(texts(chunks, 1)).containsExactly("a", "a", "a");
    }

    @Test
    void whatWasAnsweredBeforeNeedsNoRoom() {
        remembered.put(Rows.row("b"), Rows.answer("said", 10));
        assertThat(texts(chunks(List.of("a", "b", "b", "c"), ROOM), 1)).containsExactly("a b b", "c");
    }

    @Test
    void sendsWhatTakesNoListsAlone() {
        Task<Json> single = Ask.TASK.lists(Task.Lists.NONE);
        Chunks<String, Json> chunks =
                chunks(List.of("a", "b"), text -> new Ask(text, Ask.of(text).parameters(), single));
        assertThat(texts(chunks, 8)).containsExactly("a", "b");
    }

    @Test
    void sendsMediaAlone() {
        Chunks<String, Json> chunks = chunks(List.of("a", "b"), text -> new Look(text));
        assertThat(texts(chunks, 8)).containsExactly("a", "b");
    }

    /** A task of media that would take lists. */
    private record Look(String picture) implements TaskRequest<Json> {
        @Override
        public Task<Json> task() {
            return Ask.TASK;
        }

        @Override
        public Body body() {
            return Body.of(Media.of(picture.getBytes(StandardCharsets.UTF_8), "image/png"));
        }
    }

    @ParameterizedTest
    @CsvSource({"!, 4, 256 256 88", "+a, 4, 256 256 88", "same, 4, 256 256 88", "same, 300, 300 300"})
    void aChunkHasAnEndEvenIfItsRowsCostNothing(String row, int most, String sizes) {
        Chunks<String, Json> chunks = chunks(Collections.nCopies(600, row), ROOM);
        assertThat(all(chunks, most)).extracting(List::size).hasToString("[" + sizes.replace(" ", ", ") + "]");
    }

    @Test
    void numbersTheRowsAndCountsThem() {
        Chunks<String, Json> chunks = chunks(List.of("a", "!", "+c", "d"), ROOM);
        assertThat(chunks.read()).isZero();
        List<Long> numbers =
                all(chunks, 2).stream().flatMap(List::stream).map(Row::index).toList();
        assertThat(numbers).containsExactly(0L, 1L, 2L, 3L);
        assertThat(chunks.read()).isEqualTo(4);
    }

    @Test
    void readsNoFurtherThanOneRowAhead() {
        Iterator<String> rows =
                IntStream.range(0, 100).mapToObj(Integer::toString).iterator();
        chunks(rows, Rows::row, ROOM).next(2);
        assertThat(rows.next()).isEqualTo("3");
    }

    private Chunks<String, Json> chunks(List<String> texts, int bytes) {
        return chunks(texts.iterator(), Rows::row, bytes);
    }

    private Chunks<String, Json> chunks(List<String> texts, Function<String, ? extends TaskRequest<Json>> request) {
        return chunks(texts.iterator(), (index, text) -> Row.of(index, text, request), ROOM);
    }

    private Chunks<String, Json> chunks(Iterator<String> texts, Chunks.Making<String, Json> making, int bytes) {
        List<Long> done = new ArrayList<>();
        Chunks.Making<String, Json> noting = (index, text) -> {
            if (text.startsWith("+")) done.add(index);
            return making.row(index, text);
        };
        return new Chunks<>(texts, Long.MAX_VALUE, noting, done::contains, remembered, bytes);
    }

    private static List<List<Row<String, Json>>> all(Chunks<String, Json> chunks, int most) {
        List<List<Row<String, Json>>> all = new ArrayList<>();
        for (List<Row<String, Json>> next; !(next = chunks.next(most)).isEmpty(); ) all.add(next);
        return all;
    }

    private static List<String> texts(Chunks<String, Json> chunks, int most) {
        return all(chunks, most).stream()
                .map(chunk -> chunk.stream().map(Row::input).collect(Collectors.joining(" ")))
                .toList();
    }
}
