package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 383, 384, 385, 1024, 4096})
    void keepsEveryValueAndItsPlace(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) values[i] = i + 0.5f;
        assertThat(read(values)).containsExactly(values);
    }

    @Test
    void givesBackTheFloatThatWasWritten() {
        Random random = new Random(3);
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) values[i] = finite(random);
        assertThat(read(values)).containsExactly(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "-0.0",
                "-0",
                "1e-50",
                "1.17549435E-38",
                "16777217",
                "0.1",
                "3.4028235e38",
                "1e10",
                "9223372036854775808"
            })
    void readsEveryFormOfANumber(String number) {
        assertThat(JsonIn.of("[" + number + "]").floats()).containsExactly(Float.parseFloat(number));
    }

    @Test
    void leavesTheReaderBehindTheArray() {
        JsonIn in = JsonIn.of("[[1],[2,3]]");
        in.enterArray();
        assertThat(in.element()).isTrue();
        assertThat(in.floats()).containsExactly(1);
        assertThat(in.element()).isTrue();
        assertThat(in.floats()).containsExactly(2, 3);
        assertThat(in.element()).isFalse();
        in.end();
    }

    @Test
    void readsWhatIsLeftOfAnArray() {
        JsonIn in = JsonIn.of("[[1,2,3],4]");
        in.enterArray();
        assertThat(in.element()).isTrue();
        in.enterArray();
        assertThat(in.element()).isTrue();
        assertThat(in.number()).isEqualTo(1);
        assertThat(in.floatsToEnd()).containsExactly(2, 3);
        assertThat(in.element()).isTrue();
        assertThatThrownBy(in::floats).hasMessage("expected array at /1, found value number int");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsBase64(boolean stream) {
        float[] values = new float[5_000];
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Random random = new Random(4);
        for (int i = 0; i < values.length; i++) bytes.putFloat(values[i] = finite(random));
        String text = "[\"" + Base64.getEncoder().encodeToString(bytes.array()) + "\",1]";
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        JsonIn json = stream ? JsonIn.of(in) : JsonIn.of(text);
        json.enterArray();
        assertThat(json.element()).isTrue();
        assertThat(json.base64Floats()).containsExactly(values);
        assertThat(json.element()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"*\"         | expected floats in base64 at the root, found value string",
                "\"AAAA*AAA\"  | expected floats in base64 at the root, found value string",
                "\"AQID\"      | expected finite floats in base64, 4 bytes each at the root, found value string",
                "\"AADAfw==\"  | expected finite floats in base64, 4 bytes each at the root, found value string",
                "1             | expected text at the root, found value number int",
                "\"AAAAA        | not valid JSON near offset 6",
            })
    void refusesWhatIsNoBase64OfFloats(String text, String message) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> JsonIn.of(bytes).base64Floats())
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    private static float[] read(float[] values) {
        String text = IntStream.range(0, values.length)
                .mapToObj(i -> Float.toString(values[i]))
                .collect(Collectors.joining(",", "[", "]"));
        return JsonIn.of(text).floats();
    }

    private static float finite(Random random) {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(value) ? value : 0;
    }
}
