package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that is no JSON, or too much of it, ends in a {@link JsonException} that shows none of it. */
class BrokenJsonTest {
    private static final String SECRET = "private";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "{\"private\"",
                "{\"a\":\"private",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':'private'}",
                "private",
                "+1",
                "01",
                ".5",
                "1.",
                "0x10",
                "tru",
                "\"private\\x\"",
                "\"private\n\"",
                "\"\\u12\"",
                "// private",
                "<html>private</html>",
                "[1}",
            })
    void isRefusedWithoutBeingShown(String text) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse(text))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET))
                .withNoCause();
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void numbersThatAreNoneAreNullInWhatAServerSends(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
        byte[] bytes = ("{\"words\":\"NaN\",\"score\":[1," + text + "]}").getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes).text()).isEqualTo("{\"words\":\"NaN\",\"score\":[1,null]}");
        try (JsonIn in = JsonIn.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(in.orNull(in::number)).isNull();
            in.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void theMessageSaysWhichAndWhereWhereTheyMayNotBe(String text) {
        byte[] bytes = ("[0.5," + text + "]").getBytes(StandardCharsets.UTF_8);
        for (JsonIn in : List.of(JsonIn.of(bytes, 0, bytes.length), JsonIn.of(new ByteArrayInputStream(bytes)))) {
            in.enterArray();
            in.element();
            in.number();
            in.element();
            assertThatThrownBy(in::number)
                    .isInstanceOf(JsonException.class)
                    .hasMessage("expected a number that a double can hold at /1: " + text + " is not JSON");
            in.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22ff22", // no UTF-8 at all
                "22c322", // a sequence of two bytes that misses one
                "22f8888080802200", // five bytes
                "22e28222", // three bytes that miss one
                "e9", // outside a string
                "0000007b", // taken for UTF-32
                "000000ff000000ff", // the same, beyond Unicode
                "fffe0000ffffffff",
            })
    void bytesThatAreNoUtf8AreRefused(String hex) {
        assertThatThrownBy(() -> read(HexFormat.of().parseHex(hex))).isInstanceOf(JsonException.class);
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        assertThat(read(HexFormat.of().parseHex("efbbbf5b315d")).text()).isEqualTo("[1]");
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "{\"a\":, }"})
    void nestingEndsAt200(String open, String close) {
        String inside = open.equals("[") ? "" : "1";
        String deepest = open.repeat(200) + inside + close.repeat(200);
        assertThat(Json.parse(deepest).text()).isEqualTo(deepest);
        assertThatThrownBy(() -> Json.parse(open + deepest + close)).isInstanceOf(JsonException.class);
    }

    @Test
    void skipOfAHundredThousandLevelsFailsCleanly() {
        String text = "[".repeat(100_000);
        assertThatThrownBy(() -> JsonIn.of(text).skip()).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', 100", "0., 99"})
    void numbersEndAt100Digits(String start, int ones) {
        String longest = start + "1".repeat(ones);
        assertThat(Json.parse(longest).text()).isEqualTo(longest);
        assertThatThrownBy(() -> Json.parse(longest + "11")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonIn.of(longest + "11").number()).isInstanceOf(JsonException.class);
    }

    @Test
    void stringsOfManyMegabytesAreRead() {
        String text = "x".repeat(25_000_000);
        assertThat(JsonIn.of("\"" + text + "\"").text()).isEqualTo(text);
    }

    private static Json read(byte[] bytes) {
        try (JsonIn in = JsonIn.of(bytes, 0, bytes.length)) {
            Json json = in.json();
            in.end();
            return json;
        }
    }
}
