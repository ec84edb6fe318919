package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOfTest {
    private enum Strategy {
        NONE,
        LONGEST_FIRST
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of(true, "true"),
                Arguments.of("a\"b", "\"a\\\"b\""),
                Arguments.of(CharBuffer.wrap("ab"), "\"ab\""),
                Arguments.of((byte) -3, "-3"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(new AtomicLong(7), "7"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(1e-300, "1E-300"),
                Arguments.of(1e6, "1000000"),
                Arguments.of(1e25, "1E+25"),
                Arguments.of(new BigInteger("18446744073709551616"), "18446744073709551616"),
                Arguments.of(new BigDecimal("0.30"), "0.3"),
                Arguments.of(Strategy.LONGEST_FIRST, "\"longest_first\""),
                Arguments.of(Json.of(1), "1"),
                Arguments.of(Arrays.asList(1, null, "x"), "[1,null,\"x\"]"),
                Arguments.of(Map.of("a", List.of(Map.of("b", Strategy.NONE))), "{\"a\":[{\"b\":\"none\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void hasTheFormOfTheValue(Object value, String text) {
        assertThat(Json.of(value).text()).isEqualTo(text);
    }

    @Test
    void keepsTheFractionOfANumberOfAnotherType() {
        DoubleAdder sum = new DoubleAdder();
        sum.add(2.5);
        assertThat(Json.of(sum).text()).isEqualTo("2.5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesNumbersThatJsonCannotWrite(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.of(value)).withMessageContaining(" is not JSON");
        assertThatIllegalArgumentException().isThrownBy(() -> Json.of((float) value));
    }

    static Stream<Object> strangers() {
        return Stream.of(new Object(), Optional.of(1), 'c', new int[] {1}, Stream.of(1));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void refusesOtherTypesByName(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of(List.of(value)))
                .withMessage("no JSON form for a " + value.getClass().getName());
    }

    @Test
    void refusesMapsWithOtherKeysThanStrings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of(Map.of(1, "x")))
                .withMessage("no JSON form for a key that is a java.lang.Integer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of(Collections.singletonMap(null, "x")))
                .withMessage("no JSON form for a key that is null");
    }
}
