package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonOutTest {
    @ParameterizedTest
    @CsvSource({
        "\ud83c, \ufffd",
        "\udf0d, \ufffd",
        "a\ud83cb, a\ufffdb",
        "\udf0d\ud83c, \ufffd\ufffd",
        "\ud800, \ufffd",
        "\udfff, \ufffd"
    })
    void halvesOfSurrogatePairsBecomeReplacementCharacters(String text, String repaired) {
        assertThat(Json.of(text).text()).isEqualTo('"' + repaired + '"');
        assertThat(Json.of(Map.of(text, 1)).text()).isEqualTo("{\"" + repaired + "\":1}");
    }

    @Test
    void wholeSurrogatePairsStay() {
        assertThat(Json.parse(Json.of("\ud83c\udf0d").text()).string()).isEqualTo("\ud83c\udf0d");
    }

    @Test
    void controlCharactersAreEscaped() {
        for (char c = 0; c < ' '; c++) {
            Json string = Json.of("a" + c + "b");
            assertThat(string.text()).hasSizeGreaterThan(5).doesNotContain(String.valueOf(c));
            assertThat(Json.parse(string.text())).isEqualTo(string);
        }
    }

    @ParameterizedTest
    @CsvSource({"1E3, 1000", "1E+19, 10000000000000000000", "1E20, 1E+20", "1E-7, 1E-7", "1E+400, 1E+400"})
    void largeNumbersStayShort(String number, String text) {
        assertThat(Json.parse(number).text()).isEqualTo(text);
    }

    @Test
    void base64StandsAmongOtherFields() {
        Json.Base64 media = new Json.Base64("", ByteSource.of("abc".getBytes(StandardCharsets.UTF_8)));
        Json body = Json.of(Map.of("inputs", List.of(media, 1, media)));
        assertThat(body.text()).isEqualTo("{\"inputs\":[\"YWJj\",1,\"YWJj\"]}");
    }

    @Test
    void prefixOfBase64IsEscaped() {
        Json.Base64 media = new Json.Base64("a\"\\\n", ByteSource.of(new byte[0]));
        assertThat(media.text()).isEqualTo("\"a\\\"\\\\\\n\"");
    }

    @Test
    void lengthIsThatOfTheBytes() throws IOException {
        Json body = Json.of(Map.of("x", new Json.Base64("data:,", ByteSource.of(new byte[100]))));
        ByteSource bytes = JsonOut.bytes(body);
        assertThat(bytes.length()).isEqualTo(read(bytes).length);
    }

    @Test
    void lengthIsUnknownIfThatOfAPartIs() {
        ByteSource unknown = InputStream::nullInputStream;
        assertThat(JsonOut.bytes(new Json.Base64("", unknown)).length()).isEqualTo(-1);
    }

    @Test
    void bytesCanBeReadAgain() throws IOException {
        ByteSource bytes = JsonOut.bytes(new Json.Base64("", ByteSource.of(new byte[10])));
        assertThat(read(bytes)).isEqualTo(read(bytes));
    }

    private static byte[] read(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }
}
