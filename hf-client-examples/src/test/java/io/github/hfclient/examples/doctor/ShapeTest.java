package io.github.hfclient.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static Shape shape(String json) {
        return Shape.of(Json.parse(json.replace('\'', '"')));
    }

    @Test
    void namesEveryPlaceOnce() {
        assertThat(shape("[{'label':'a','score':1},{'label':'b','score':null,'ok':true}]")
                        .places())
                .containsExactlyInAnyOrder(
                        "the answer: list",
                        "[]: object",
                        "[].label: text",
                        "[].score: number",
                        "[].score: null",
                        "[].ok: boolean");
    }

    @Test
    void isNewWhereAKindIsAnother() {
        Shape known = shape("{'text':'a'}").and(shape("{'text':null}"));
        assertThat(shape("{'text':'b'}").beyond(known)).isEmpty();
        assertThat(shape("{'text':['b']}").beyond(known)).isEqualTo(".text: list, .text[]: text");
    }

    @Test
    void knowsBothShapesOfLabels() {
        Shape known = KnownShapes.of("text-classification");
        assertThat(shape("[[{'label':'a','score':0.5}]]").beyond(known)).isEmpty();
        assertThat(shape("[{'label':'a','score':0.5}]").beyond(known)).isEmpty();
        assertThat(shape("[{'label':1,'score':0.5}]").beyond(known)).isEqualTo("[].label: number");
    }
}
