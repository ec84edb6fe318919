package io.github.hfclient.tasks.embedding;

import static io.github.hfclient.tasks.embedding.Pooling.CLS;
import static io.github.hfclient.tasks.embedding.Pooling.MEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Body;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One vector for a text, whatever the depth of the answer. */
class PoolingTest {
    private static final FeatureExtraction TEXT = FeatureExtraction.of("a cat");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2]                     | a vector stays one",
                "[[1, 2]]                   | in a list of its own",
                "[[1, 0], [1, 4]]           | two tokens",
                "[[[1, 1], [1, 2], [1, 3]]] | three tokens of one text",
                "[[[[1, 4], [1, 0]]]]       | the same in one more list",
                "[[[1, 2]]]                 | a single token",
                "{\"embeddings\":[[1, 2]]}  | in an object",
                "{\"data\":[{\"embedding\":[1, 2]}]} | of the OpenAI kind",
            })
    void meanOfTheTokensOfOneText(String answer, String why) {
        assertThat(read(TEXT.pooling(MEAN), answer)).as(why).isEqualTo(Embedding.of(1, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1, 2], [3, 4]]                             | two vectors",
                "[[[1, 2]], [[3, 4]]]                         | each in a list of its own",
                "[[[1, 0], [1, 4]], [[3, 4]]]                 | tokens, and of each text another number",
                "[[[[1, 0], [1, 4]]], [[[2, 0], [4, 8]]]]     | the same, as plain transformers send them",
                "{\"embeddings\":[[[1, 2]], [[2, 4], [4, 4]]]} | in an object",
            })
    void meanOfTheTokensOfEachRow(String answer, String why) {
        assertThat(rows(TEXT.pooling(MEAN), answer, 2)).as(why).containsExactly(Embedding.of(1, 2), Embedding.of(3, 4));
    }

    @Test
    void firstToken() {
        assertThat(read(TEXT.pooling(CLS), "[[[1, 2], [3, 4]]]")).isEqualTo(Embedding.of(1, 2));
        assertThat(rows(TEXT.pooling(CLS), "[[[[1, 2], [9, 9]]], [[[3, 4]]]]", 2))
                .containsExactly(Embedding.of(1, 2), Embedding.of(3, 4));
    }

    @Test
    void meanOfHugeNumbersIsNoInfinity() {
        assertThat(read(TEXT.pooling(MEAN), "[[[3e38], [3e38], [3e38]]]")).isEqualTo(Embedding.of(3e38f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[[1, 2]], [[3, 4]]]            | the tokens of one text",
                "[[[[1, 2]], [[3, 4]]]]          | the tokens of one text",
                "[[[1, 2], [3]]]                 | vectors of 2 numbers",
                "[[[1, 2], []]]                  | vectors of 2 numbers",
                "[[[1, 2], 3]]                   | expected array at /0/1",
                "[[[1, 2], [[3, 4]]]]            | expected number at /0/1/0",
                "[[[]]]                          | at least one number",
                "[[]]                            | at least one number",
            })
    void refusesWhatIsNoListOfTokens(String answer, String why) {
        assertThatThrownBy(() -> read(TEXT.pooling(MEAN), answer))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[[1, 2], [3, 4]]", "[[[1, 2], [3, 4]]]", "[[[[1, 2]]]]"})
    void withoutItTheComplaintSaysSo(String answer) {
        assertThatThrownBy(() -> read(TEXT, answer)).hasMessageContaining("need pooling");
    }

    @Test
    void rowsOfDifferentPoolingAreDifferentTasks() {
        assertThat(TEXT.pooling(MEAN).task()).isEqualTo(TEXT.pooling(MEAN).task());
        assertThat(TEXT.pooling(MEAN).task()).isNotEqualTo(TEXT.pooling(CLS).task());
        assertThat(TEXT.pooling(MEAN).task()).isNotEqualTo(TEXT.task());
        assertThat(TEXT.pooling(MEAN).body()).isEqualTo(TEXT.body());
    }

    private static Embedding read(FeatureExtraction request, String answer) {
        try (JsonIn in = JsonIn.of(answer)) {
            Embedding embedding = request.task().decoder().read(in, request.body());
            in.end();
            return embedding;
        }
    }

    private static List<Embedding> rows(FeatureExtraction request, String answer, int rows) {
        List<Body> asked = Collections.nCopies(rows, request.body());
        try (JsonIn in = JsonIn.of(answer)) {
            List<Embedding> embeddings = request.task().decoder().readRows(in, asked);
            in.end();
            return embeddings;
        }
    }
}
