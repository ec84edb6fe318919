package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a {@link JsonException} says: what was expected, where, and the kind of what came, but not its value. */
class JsonPlaceTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("\"secret\"", JsonIn::enterArray, "expected array at the root, found value string"),
                mistake("[1]", JsonIn::enterObject, "expected object at the root, found start array"),
                mistake(
                        "[{\"score\":\"secret\"}]",
                        JsonPlaceTest::scores,
                        "expected number at /0/score, found value string"),
                mistake(
                        "[{\"score\":1},{\"score\":null}]",
                        JsonPlaceTest::scores,
                        "expected number at /1/score, found value null"),
                mistake(
                        "[{\"score\":1e999}]",
                        JsonPlaceTest::scores,
                        "expected a number that a double can hold at /0/score, found value number float"),
                mistake("[1,true]", JsonIn::floats, "expected number at /1, found value true"),
                mistake(
                        "[1,1e39]",
                        JsonIn::floats,
                        "expected a number that a float can hold at /1, found value number float"),
                mistake("1", JsonIn::bool, "expected bool at the root, found value number int"),
                mistake(
                        "{\"a/b\":1}",
                        in -> {
                            in.enterObject();
                            in.field();
                            in.text();
                        },
                        "expected text at /a~1b, found value number int"));
    }

    private static Arguments mistake(String text, Consumer<JsonIn> reading, String message) {
        return Arguments.of(text, reading, message);
    }

    private static void scores(JsonIn in) {
        in.enterArray();
        while (in.element()) {
            in.enterObject();
            while (in.field() != null) in.number();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesThePlace(String text, Consumer<JsonIn> reading, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> reading.accept(JsonIn.of(text)))
                .withMessage(message);
    }

    @Test
    void namesOfTheServerAreShownInOneShortLine() {
        JsonIn in = JsonIn.of("{\"a\\n" + "x".repeat(40_000) + "\":1}");
        in.enterObject();
        in.field();
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(in::text)
                .withMessage("expected text at /a?" + "x".repeat(97) + ", found value number int");
    }

    @Test
    void tellsALimitFromAMistake() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse("[".repeat(201)))
                .withMessage("the JSON is nested too deeply, or a number or name in it is too long");
    }

    @Test
    void namesTheEndOfAnArrayThatIsTooShort() {
        JsonIn in = JsonIn.of("[]");
        in.enterArray();
        assertThatExceptionOfType(JsonException.class).isThrownBy(in::text).withMessageContaining("found end array");
    }
}
