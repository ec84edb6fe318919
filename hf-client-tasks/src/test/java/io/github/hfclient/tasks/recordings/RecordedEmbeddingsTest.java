package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Body;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.embedding.Pooling;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What servers really answered who were asked for embeddings. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class RecordedEmbeddingsTest {
    private static final FeatureExtraction PLAIN = FeatureExtraction.of("any");
    private static final FeatureExtraction POOLED = PLAIN.pooling(Pooling.MEAN);

    @Test
    void everyOne() {
        List<Embedding> answers = new ArrayList<>();
        for (Recording exchange : exchanges()) answers.addAll(read(exchange, POOLED));
        assertThat(answers).hasSizeGreaterThan(25);
        assertThat(answers).allSatisfy(vector -> assertThat(vector.dimensions()).isGreaterThan(300));
    }

    @Test
    void vectorOfAWholeTextIsNotChangedByPooling() {
        List<Recording> whole =
                exchanges().stream().filter(exchange -> !ofTokens(exchange)).toList();
        assertThat(whole).hasSizeGreaterThan(8);
        assertThat(whole)
                .allSatisfy(exchange -> assertThat(read(exchange, PLAIN)).isEqualTo(read(exchange, POOLED)));
    }

    @Test
    void vectorsOfTokensAskForPoolingAndFirstOneIsThatOfTheFirstToken() {
        List<Recording> tokens =
                exchanges().stream().filter(RecordedEmbeddingsTest::ofTokens).toList();
        assertThat(tokens).hasSizeGreaterThan(10);
        assertThat(tokens).allSatisfy(exchange -> {
            assertThatThrownBy(() -> read(exchange, PLAIN))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("need pooling");
            Embedding first = read(exchange, PLAIN.pooling(Pooling.CLS)).get(0);
            assertThat(first.values()[0])
                    .isEqualTo(Float.parseFloat(firstNumber(exchange).text()));
        });
    }

    /** Models of which the recordings hold vectors of tokens. */
    private static boolean ofTokens(Recording exchange) {
        return exchange.is("model", "facebook/bart-base");
    }

    private static Json firstNumber(Recording exchange) {
        Json value = Json.parse(exchange.body());
        while (value instanceof Json.Arr array) value = array.items().get(0);
        return value;
    }

    private static List<Recording> exchanges() {
        return Recording.answered("feature-extraction");
    }

    /** From a stream of bytes, as in a call. */
    private static List<Embedding> read(Recording exchange, FeatureExtraction request) {
        byte[] bytes = exchange.body().getBytes(StandardCharsets.UTF_8);
        try (JsonIn in = JsonIn.of(new ByteArrayInputStream(bytes))) {
            List<Embedding> answers = exchange.inputs() instanceof Json.Arr texts
                    ? request.task()
                            .decoder()
                            .readRows(in, copies(request, texts.items().size()))
                    : List.of(request.task().decoder().read(in, request.body()));
            in.end();
            return answers;
        }
    }

    private static List<Body> copies(FeatureExtraction request, int rows) {
        return Collections.nCopies(rows, request.body());
    }
}
