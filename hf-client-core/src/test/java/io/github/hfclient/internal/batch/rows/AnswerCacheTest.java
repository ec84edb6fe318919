package io.github.hfclient.internal.batch.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private static final int LONGEST = 64 << 10; // bytes of a row and its answer
    private static final int ALL = 4 << 20;

    private final AnswerCache<String, Json> remembered = new AnswerCache<>(null);

    private void put(String text, int bytes) {
        Row<String, Json> row = Rows.row(text);
        remembered.put(row, Rows.answer("answer to " + text, bytes - row.bytes()));
    }

    private boolean knows(String text) {
        return remembered.get(Rows.row(text)) != null;
    }

    @Test
    void givesTheAnswerToWhoeverAsksForTheSame() {
        put("a", 100);
        RowAnswer<Json> answer = remembered.get(Rows.row(7, "a"));
        assertThat(answer).isNotNull();
        assertThat(answer.value().string()).isEqualTo("answer to a");
        assertThat(knows("a/2")).isFalse();
        assertThat(knows("!")).isFalse();
    }

    @Test
    void keepsNoAnswersOfACostlyTask() {
        remembered.put(Rows.costly("a"), Rows.answer("once", 10));
        assertThat(remembered.get(Rows.costly("a"))).isNull();
    }

    @Test
    void doesAsTheCallerWants() {
        AnswerCache<String, Json> wanted = new AnswerCache<>(true);
        wanted.put(Rows.costly("a"), Rows.answer("once", 10));
        assertThat(wanted.get(Rows.costly("a"))).isNotNull();
        AnswerCache<String, Json> unwanted = new AnswerCache<>(false);
        unwanted.put(Rows.row("a"), Rows.answer("once", 10));
        assertThat(unwanted.get(Rows.row("a"))).isNull();
    }

    @Test
    void keepsNothingThatIsVeryLong() {
        put("fits", LONGEST);
        put("does not", LONGEST + 1);
        assertThat(knows("fits")).isTrue();
        assertThat(knows("does not")).isFalse();
    }

    @Test
    void forgetsTheOneThatWasNotWantedForLongestWhenThereAreTooManyBytes() {
        int room = ALL / LONGEST;
        for (int i = 0; i < room; i++) put("row" + i, LONGEST);
        assertThat(knows("row0")).isTrue();
        put("another", 10);
        assertThat(knows("row0")).isTrue();
        assertThat(knows("row1")).isFalse();
        assertThat(IntStream.range(2, room)).allMatch(i -> knows("row" + i));
    }

    @Test
    void countsARowThatIsAnsweredAgainOnce() {
        for (int i = 0; i < 1_000; i++) put("same", LONGEST);
        for (int i = 1; i < ALL / LONGEST; i++) put("row" + i, LONGEST);
        assertThat(knows("same")).isTrue();
    }

    @Test
    void forgetsWhenThereAreTooManyRows() {
        for (int i = 0; i < 8_192; i++) put("row" + i, 20);
        assertThat(knows("row0")).isTrue();
        put("another", 20);
        assertThat(knows("row1")).isFalse();
        assertThat(knows("row2")).isTrue();
        assertThat(knows("row0")).isTrue();
    }
}
