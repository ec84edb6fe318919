package io.github.hfclient.internal.batch.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwinsTest {
    private final AnswerCache<String, Json>.Twins twins = new AnswerCache<String, Json>(null).twins();

    @Test
    void asksAboutTheFirstOfThoseThatAskForTheSame() {
        List<Row<String, Json>> rows =
                Stream.of("a", "b", "a", "a/2", "!", "b").map(Rows::row).toList();
        assertThat(twins.leaders(rows)).extracting(Row::input).containsExactly("a", "b", "a/2");
    }

    @Test
    void givesTheAnswerToAllOfThem() {
        Row<String, Json> first = Rows.row(1, "a");
        Row<String, Json> second = Rows.row(2, "a");
        Row<String, Json> other = Rows.row(3, "b");
        twins.leaders(List.of(first, second, other));
        assertThat(twins.of(first)).containsExactly(first, second);
        assertThat(twins.of(other)).containsExactly(other);
    }

    @Test
    void rowsOfACostlyTaskAreAskedAboutOneByOne() {
        Row<String, Json> first = Rows.costly("a");
        Row<String, Json> second = Rows.costly("a");
        assertThat(twins.leaders(List.of(first, second))).containsExactly(first, second);
        assertThat(twins.of(second)).hasSize(1).first().isSameAs(second);
    }

    @Test
    void exceptIfTheCallerWantsThemToShare() {
        AnswerCache<String, Json>.Twins wanted = new AnswerCache<String, Json>(true).twins();
        assertThat(wanted.leaders(List.of(Rows.costly("a"), Rows.costly("a")))).hasSize(1);
    }

    @Test
    void rowsShareNothingIfTheCallerDoesNotWantIt() {
        AnswerCache<String, Json>.Twins unwanted = new AnswerCache<String, Json>(false).twins();
        assertThat(unwanted.leaders(List.of(Rows.row("a"), Rows.row("a")))).hasSize(2);
    }
}
