package io.github.hfclient.tasks.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "AVERAGE > 36542, AVERAGE, 36542",
        "'SUM > 1, 2', SUM, '1, 2'",
        "'COUNT > ', COUNT, ''",
        "36542, NONE, 36542",
        "36542, , 36542",
        "SUM > 1, , SUM > 1", // a cell of these words, and a model that knows no aggregators
        "AVERAGE > SUM > 1, AVERAGE, SUM > 1",
        "null > 1, , null > 1",
    })
    void theValueIsTheAnswerWithoutTheAggregator(String answer, @Nullable String aggregator, String value) {
        assertThat(new TableAnswer(answer, aggregator, List.of(), List.of()).value())
                .isEqualTo(value);
    }
}
