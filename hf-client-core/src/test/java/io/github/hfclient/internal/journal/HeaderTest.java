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

class HeaderTest {
    private static final Body ROW = Body.of("hello")
            .parameters(Parameters.NONE.with("top_k", 2))
            .root(Parameters.NONE.with("label", "private"));
    private final Header subject = Header.of(Ask.TASK, "acme/m", ROW);

    private static String line(Header subject) {
        return new String(subject.line(), StandardCharsets.UTF_8);
    }

    @Test
    void isTheTaskTheModelAndADigestOfEachSettingOfTheFirstRow() {
        Map<String, String> digests =
                Map.of("top_k", Question.digest(Json.of(2)), "label", Question.digest(Json.of("private")));
        assertThat(subject).isEqualTo(new Header(2, "test-task", "acme/m", digests));
        assertThat(line(subject)).contains("top_k", "label").doesNotContain("private");
    }

    /** Which of its fields is the input, only the task knows. */
    @Test
    void takesNoFieldOfATaskThatHasNoOtherInput() {
        Parameters fields = Parameters.NONE.with("messages", "private").with("seed", 1);
        assertThat(Header.of(Ask.TASK, "acme/m", Body.ofRoot(fields)).settings())
                .isEmpty();
    }

    @Test
    void isTheSameWhenItsLineIsRead() {
        Header read = Header.parse(line(subject));
        assertThat(read).isNotNull();
        assertThat(subject.difference(read)).isNull();
        assertThat(read.difference(subject)).isNull();
        assertThat(read.newer()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    other     | acme/m | 2 | it is about the task test-task, the batch about other
                    test-task | acme/n | 2 | it is about the model acme/m, the batch about acme/n
                    test-task | acme/m | 3 | its rows were asked about with other settings: label, top_k
                    """)
    void saysHowItDiffersAndNoValue(String task, String model, int topK, String difference) {
        Map<String, String> settings = Map.of("top_k", Question.digest(Json.of(topK)));
        assertThat(subject.difference(new Header(2, task, model, settings))).isEqualTo(difference);
    }

    @Test
    void isReadFromTheFirstForm() {
        String first = "{\"crc\":\"\",\"journal\":1,\"task\":\"test-task\",\"model\":\"acme/m\",\"settings\":";
        Header same = Header.parse(first + "{\"top_k\":2,\"label\":\"private\"}}");
        Header other = Header.parse(first + "{\"top_k\":3,\"label\":\"private\"}}");
        Header fields = Header.parse(first + "{\"messages\":\"private\"}}");
        assertThat(same).isNotNull();
        assertThat(other).isNotNull();
        assertThat(fields).isNotNull();
        assertThat(same.difference(subject)).isNull();
        assertThat(other.difference(subject)).isEqualTo("its rows were asked about with other settings: top_k");
        Body chat = Body.ofRoot(Parameters.NONE.with("messages", "other"));
        assertThat(fields.difference(Header.of(Ask.TASK, "acme/m", chat)))
                .as("the rows are compared one by one")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"task\":\"t\",\"model\":\"m\"}",
                "{\"journal\":1,\"task\":\"t\"}",
                "{\"journal\":1,\"model\":\"m\"}",
                "{\"journal\":\"2\",\"task\":\"t\",\"model\":\"m\"}",
                "[1]",
            })
    void isNotInTheFirstLineOfSomethingElse(String line) {
        assertThat(Header.parse(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void knowsANewerForm(int format, boolean newer) {
        assertThat(new Header(format, "t", "m", Map.of()).newer()).isEqualTo(newer);
    }
}
