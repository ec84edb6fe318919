package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    private static final Body ROW =
            Body.of("hello").parameters(Parameters.NONE.with("top_k", 2)).root(Parameters.NONE.with("n", 1));
    private final Subject subject = Subject.of(Ask.TASK, "acme/m", ROW);

    @Test
    void isTheTaskTheModelAndTheSettingsOfTheFirstRow() {
        assertThat(subject).isEqualTo(new Subject("test-task", "acme/m", Json.of(Map.of("top_k", 2, "n", 1))));
    }

    @Test
    void isTheSameWhenItsLineIsRead() {
        String line = new String(subject.line(), StandardCharsets.UTF_8);
        Subject read = Subject.parse(line);
        assertThat(read).isNotNull();
        assertThat(subject.difference(read)).isNull();
        assertThat(Subject.newer(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    other     | acme/m | 2 | it is about the task test-task, the batch about other
                    test-task | acme/n | 2 | it is about the model acme/m, the batch about acme/n
                    test-task | acme/m | 3 | those of the batch have {"top_k":3}
                    """)
    void saysHowItDiffers(String task, String model, int topK, String difference) {
        assertThat(subject.difference(new Subject(task, model, Json.of(Map.of("top_k", topK)))))
                .endsWith(difference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"task\":\"t\",\"model\":\"m\"}",
                "{\"journal\":1,\"task\":\"t\"}",
                "{\"journal\":1,\"model\":\"m\"}",
                "[1]",
            })
    void isNotInTheFirstLineOfSomethingElse(String line) {
        assertThat(Subject.parse(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"journal":1}   | false
                    {"journal":2}   | true
                    {"journal":"2"} | false
                    {}              | false
                    """)
    void knowsANewerForm(String line, boolean newer) {
        assertThat(Subject.newer(line)).isEqualTo(newer);
    }
}
