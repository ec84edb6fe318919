package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
