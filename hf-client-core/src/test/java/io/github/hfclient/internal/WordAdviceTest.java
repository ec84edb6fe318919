package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "feature-extraction, 'send it in parts, or have it cut with truncate(true)'",
        "sentence-similarity, 'send it in parts, or have it cut with truncate(true)'",
        "text-ranking, 'send it in parts, or have it cut with truncate(true)'",
        "text-classification, 'send it in parts'"
    })
    void aTextThatIsTooLongMayBeCutWhereTheRequestCanAskForIt(String task, String end) {
        assertThat(WordAdvice.on("`inputs` must have less than 512 tokens. Given: 600", task))
                .endsWith(end);
    }
}
