package io.github.hfclient.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAdviceTest {
    @ParameterizedTest
    @CsvSource({"PIPELINE, 'send it in parts, or have it cut with truncate(true)'", "MODEL, 'send it in parts'"})
    void aTextThatIsTooLongMayBeCutWhereTheRequestCanAskForIt(Task.Route route, String end) {
        assertThat(WordAdvice.on("`inputs` must have less than 512 tokens. Given: 600", route))
                .endsWith(end);
    }
}
