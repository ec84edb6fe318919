package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Item;
import io.github.hfclient.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private final IllegalStateException first = new IllegalStateException("first");
    private final Results<String, Integer> results = new Results<>(List.of(
            new Item.Answered<>("a", 0, 10),
            new Item.Failed<>("b", 1, first),
            new Item.Failed<>("c", 2, new IllegalStateException("second"))));

    @Test
    void throwsTheFirstFailureForItsValues() {
        assertThatThrownBy(results::values).isSameAs(first);
    }

    @Test
    void givesTheFailedRowsInOrder() {
        assertThat(results.failed()).extracting(Item::input).containsExactly("b", "c");
        assertThat(results.size()).isEqualTo(3);
    }

    @Test
    void mapsAnAnswerAndNoFailure() {
        assertThat(results).extracting(item -> item.map(n -> n + 1).orElse(-1)).containsExactly(11, -1, -1);
    }

    @Test
    void mapsAnAnswerToNothingWhenTheMapperGivesNull() {
        assertThat(results.items().get(0).map(n -> null)).isEmpty();
    }
}
