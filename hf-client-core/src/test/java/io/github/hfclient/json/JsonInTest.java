package io.github.hfclient.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.JsonIn.Kind;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | OBJECT",
                "[] | ARRAY",
                "\"\" | TEXT",
                "-1 | NUMBER",
                "1e3 | NUMBER",
                "false | BOOL",
                "null | NULL"
            })
    void tellsTheKindAndLeavesTheValueUnread(String text, Kind kind) {
        JsonIn in = JsonIn.of(text);
        assertThat(in.peek()).isEqualTo(kind);
        assertThat(in.peek()).isEqualTo(kind);
        assertThat(in.json().text()).isEqualTo(Json.parse(text).text());
        in.end();
    }

    @Test
    void readsFieldsInAnyOrderAndSkipsTheRest() {
        JsonIn in = JsonIn.of("{\"x\":{\"score\":[9,{}]},\"score\":0.5,\"y\":null,\"label\":\"joy\"}");
        StringBuilder read = new StringBuilder();
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "label" -> read.append(in.text());
                case "score" -> read.append(in.number()).append(' ');
                default -> in.skip();
            }
        }
        in.end();
        assertThat(read).hasToString("0.5 joy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void saysThatNotANumberIsNotJson(String word) {
        for (String text : List.of("[1," + word + "]", "{\"score\": " + word + "}", word)) {
            assertThatThrownBy(() -> Json.parse(text))
                    .isInstanceOf(JsonException.class)
                    .hasMessageMatching("not valid JSON near offset \\d+: " + word + " is not JSON");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void saysWhichNumberOfAServerIsNotJsonAndWhere(String word) {
        assertThatThrownBy(() -> ofServer("[1.5," + word + "]").floats())
                .isInstanceOf(JsonException.class)
                .hasMessage("expected a number that a float can hold at /1: " + word + " is not JSON");
        assertThatThrownBy(() -> ofServer(word).number())
                .isInstanceOf(JsonException.class)
                .hasMessage("expected a number that a double can hold at the root: " + word + " is not JSON");
        assertThatThrownBy(() -> ofServer(word).text())
                .isInstanceOf(JsonException.class)
                .hasMessage("expected text at the root: " + word + " is not JSON");
    }

    private static JsonIn ofServer(String text) {
        return JsonIn.of(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void isWatchedWhileItReads() {
        AtomicInteger looks = new AtomicInteger();
        JsonIn in = JsonIn.of("[" + "1,".repeat(10_000) + "1]").watched(() -> {
            if (looks.incrementAndGet() == 3) throw new IllegalStateException("enough");
        });
        assertThatThrownBy(in::json).isInstanceOf(IllegalStateException.class).hasMessage("enough");
    }

    @Test
    void readsPastAByteOrderMark() {
        assertThat(Json.parse("\uFEFF[1]")).isEqualTo(Json.parse("[1]"));
        assertThatThrownBy(() -> Json.parse("[1]\uFEFF")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.parse("\uFEFF")).isInstanceOf(JsonException.class);
    }

    @Test
    void walksThroughNestedArrays() {
        JsonIn in = JsonIn.of("[[],[1,2],[]]");
        StringBuilder read = new StringBuilder();
        in.enterArray();
        while (in.element()) {
            in.enterArray();
            while (in.element()) read.append(in.integer());
            read.append(';');
        }
        in.end();
        assertThat(read).hasToString(";12;;");
    }

    @Test
    void askingTwiceForAnElementDoesNotLoseIt() {
        JsonIn in = JsonIn.of("[1]");
        in.enterArray();
        assertThat(in.element()).isTrue();
        assertThat(in.element()).isTrue();
        assertThat(in.integer()).isEqualTo(1);
        assertThat(in.element()).isFalse();
    }

    @Test
    void orNullReadsNullOrTheValue() {
        JsonIn in = JsonIn.of("[null,\"a\"]");
        in.enterArray();
        assertThat(in.element()).isTrue();
        assertThat(in.<String>orNull(in::text)).isNull();
        assertThat(in.element()).isTrue();
        assertThat(in.<String>orNull(in::text)).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "5.0, 5", "-0.0, 0", "2147483647, 2147483647", "-2147483648, -2147483648", "1e3, 1000"})
    void readsWholeNumbers(String text, int value) {
        assertThat(JsonIn.of(text).integer()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "2147483648", "-2147483649", "1e10", "9223372036854775807", "1e-1"})
    void refusesNumbersThatAreNoInt(String text) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonIn.of(text).integer())
                .withMessageStartingWith("expected a whole number at the root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e999999999", "1e99999999999", "1e2147483648"})
    void refusesNumbersThatNoDoubleHolds(String text) {
        assertThatThrownBy(() -> JsonIn.of(text).number()).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonIn.of(text).integer()).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonIn.of("[" + text + "]").floats()).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999", "1e2147483649", "100e2147483648"})
    void refusesExactNumbersWithExponentsThatDoNotFit(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 1", "{} x", "[]]", "1 ,", "\"a\"\"b\"", "null null"})
    void endRefusesWhatFollows(String text) {
        JsonIn in = JsonIn.of(text);
        in.skip();
        assertThatThrownBy(in::end).isInstanceOf(JsonException.class);
    }

    @Test
    void endAllowsWhiteSpace() {
        JsonIn in = JsonIn.of(" 1 \r\n\t ");
        in.skip();
        in.end();
    }

    @Test
    void readsAPartOfAnArray() {
        byte[] bytes = "xx[1]yy".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonIn.of(bytes, 2, 3).json().text()).isEqualTo("[1]");
    }

    @Test
    void failureOfTheBytesIsNoFailureOfTheJson() {
        JsonIn in = JsonIn.of(brokenAfter("[1,2"));
        assertThatThrownBy(in::json)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the connection broke");
    }

    @Test
    void failureOfTheFirstByteIsNoFailureOfTheJson() {
        assertThatThrownBy(() -> JsonIn.of(brokenAfter("")).json()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void closesItsStream() {
        boolean[] closed = {false};
        JsonIn in = JsonIn.of(new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        in.enterArray();
        in.close();
        assertThat(closed[0]).isTrue();
    }

    private static InputStream brokenAfter(String start) {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("the connection broke");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), broken);
    }
}
