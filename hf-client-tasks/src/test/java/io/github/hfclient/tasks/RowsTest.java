package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.text.TokenClassification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One answer to a list of rows. */
class RowsTest {
    private static final List<TextClassification> TEXTS =
            Stream.of("a", "b").map(TextClassification::of).toList();
    private static final List<FeatureExtraction> VECTORS =
            Stream.of("a", "b").map(FeatureExtraction::of).toList();

    @Test
    void labelsOfEachRow() {
        String answer = "[[{'label':'joy','score':0.9}],[{'label':'joy','score':0.1},{'label':'fear','score':0.9}]]";
        assertThat(rows(TEXTS, answer))
                .extracting(labels -> labels.top().label())
                .containsExactly("joy", "fear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'label':'joy','score':0.9},{'label':'joy','score':0.1}]", // two labels of one row, or one of each?
                "[[{'label':'joy','score':0.9}]]",
                "[[{'label':'joy','score':0.9}],[{'label':'joy','score':0.9}],[{'label':'joy','score':0.9}]]",
                "[[{'label':'joy','score':0.9}],[]]",
                "{'label':'joy','score':0.9}",
            })
    void labelsThatCannotBeToldApartAreRefused(String answer) {
        assertThatThrownBy(() -> rows(TEXTS, answer)).isInstanceOf(JsonException.class);
    }

    @Test
    void entitiesAreThoseOfTheirOwnRow() {
        List<TokenClassification> texts = Stream.of("\uD83D\uDE00 Ada", "Bob")
                .map(TokenClassification::of)
                .toList();
        String answer = "[[{'entity_group':'PER','score':0.9,'word':'x','start':2,'end':5}],"
                + "[{'entity_group':'PER','score':0.9,'word':'x','start':0,'end':3}]]";
        assertThat(rows(texts, answer))
                .extracting(entities -> entities.entities().get(0).word())
                .containsExactly("Ada", "Bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[1, 2], [3, 4]]",
                "[[[1, 2]], [[3, 4]]]",
                "{'data':[{'index':0,'embedding':[1,2]},{'index':1,'embedding':[3,4]}]}",
                "{'data':[{'index':1,'embedding':[3,4]},{'index':0,'embedding':[1,2]}],'usage':{}}",
                "{'data':[{'embedding':[1,2]},{'embedding':[3,4]}]}",
            })
    void embeddingsInTheOrderOfTheRows(String answer) {
        assertThat(rows(VECTORS, answer)).containsExactly(Embedding.of(1, 2), Embedding.of(3, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]",
                "[[1, 2]]",
                "[[[[1, 2]]], [[[3, 4]]]]",
                "{'data':[{'index':0,'embedding':[1,2]}]}",
                "{'data':[{'index':0,'embedding':[1,2]},{'index':0,'embedding':[3,4]}]}",
                "{'data':[{'index':1,'embedding':[1,2]},{'index':2,'embedding':[3,4]}]}",
            })
    void embeddingsThatDoNotFitTheRowsAreRefused(String answer) {
        assertThatThrownBy(() -> rows(VECTORS, answer)).isInstanceOf(JsonException.class);
    }

    private static <R> List<R> rows(List<? extends TaskRequest<R>> requests, String answer) {
        return requests.get(0)
                .task()
                .decoder()
                .readRows(
                        JsonIn.of(answer.replace('\'', '"')),
                        requests.stream().map(TaskRequest::body).toList());
    }
}
