package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Share;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text is, it is a value that can be written and read again, or it is refused. */
class AnyTextTest {
    @Provide
    Arbitrary<byte[]> texts() {
        return Noise.bytes(
                "{\"a\":", "[", "]", "}", ",", "1", "-0.5", "e5", "\"\\u00e9\"", "\"\"", "true", "null", " ");
    }

    @Any
    void anyText(@ForAll("texts") byte[] text) {
        Share.between(0.005, 0.5, isValue(new String(text, StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Noise.text("-", ".", "e", "E+", "e-", "0", "00", "1", "9", "2147483647", "123456789")
                .filter(text -> text.length() <= 80);
    }

    @Any
    void anyNumber(@ForAll("numbers") String text) {
        Json read = read(text);
        Share.between(0.02, 0.5, read != null && isValue(text) && sameAsJava(text, read));
    }

    private static boolean sameAsJava(String text, Json read) {
        if (!(read instanceof Json.Num number)) return false;
        assertThat(number.value()).isEqualByComparingTo(new BigDecimal(text.strip()));
        assertThat(number.value().doubleValue() == Double.parseDouble(text)).isTrue(); // 0 equals -0
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"100e2147483647", "-10000E+2147483646", "1e2147483648", "1e-2147483649", "1e99999999999"})
    void aNumberBeyondAllCountingIsRefused(String number) {
        assertThat(read(number)).isNull();
        assertThat(read("[" + number + "]")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {81, 90, 98})
    void aNumberOfManyDigitsIsWrittenAsItCanBeRead(int digits) {
        for (int zeros = 0; zeros < 25; zeros++)
            assertThat(isValue("7".repeat(digits) + "e" + zeros)).isTrue();
    }

    @Test
    void twoHundredLevelsAreReadAndOneMoreIsRefused() {
        assertThat(isValue("[".repeat(200) + "]".repeat(200))).isTrue();
        assertThat(isValue("{\"a\":".repeat(200) + "1" + "}".repeat(200))).isTrue();
        assertThat(read("[".repeat(201) + "]".repeat(201))).isNull();
    }

    static boolean isValue(String text) {
        Json value = read(text);
        if (value != null) assertThat(Json.parse(value.text())).as(text).isEqualTo(value);
        return value != null;
    }

    private static @Nullable Json read(String text) {
        try {
            return Json.parse(text);
        } catch (JsonException e) {
            assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\n");
            return null;
        }
    }
}
