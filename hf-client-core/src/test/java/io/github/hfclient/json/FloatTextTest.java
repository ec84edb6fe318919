package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way a number is written, it is the float that {@link Float#parseFloat} makes of it. */
class FloatTextTest {
    private static final int NUMBERS = Integer.getInteger("hf.tries", 10_000);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final FloatText text = new FloatText();

    /** Ways to write a number, each by a random one. */
    interface Spelling {
        String of(Random random);
    }

    static Stream<Spelling> spellings() {
        return Stream.of(
                random -> Float.toString(anyFloat(random)),
                random -> Double.toString(anyFloat(random)),
                random -> Double.toString(random.nextGaussian() / 20),
                random -> Double.toString(anyFloat(random))
                        .toLowerCase(Locale.ROOT)
                        .replace("e", "e+")
                        .replace("+-", "-"),
                random -> new BigDecimal(random.nextGaussian()).toPlainString(),
                random -> rounded(anyFloat(random), random),
                random -> exact(halfway(anyFloat(random))).toString(),
                random -> exact(halfway(anyFloat(random))).toPlainString(),
                random -> exact(halfway((float) random.nextGaussian())).toPlainString(),
                random -> besideHalfway((float) random.nextGaussian(), random),
                random -> besideHalfway(anyFloat(random), random),
                random -> exact(halfway(denormal(random))).toString(),
                random -> besideHalfway(denormal(random), random),
                random -> besideHalfway(Float.MIN_NORMAL, random),
                random -> besideHalfway(Float.MAX_VALUE, random),
                random -> Long.toString(random.nextLong()),
                random -> Integer.toString(random.nextInt(-100_000_000, 100_000_000)),
                random -> "0." + "0".repeat(random.nextInt(60)) + digits(random, 38),
                random -> digits(random, 60) + "." + digits(random, 38),
                random -> digits(random, 20) + "e" + random.nextInt(-80, 60),
                random -> "-" + digits(random, 20) + "." + digits(random, 20) + "E" + random.nextInt(-80, 40),
                random -> digits(random, 5) + "e-000" + random.nextInt(99),
                random -> "0." + "0".repeat(random.nextInt(90)) + "1e" + random.nextInt(95));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void isWhatParseFloatSays(Spelling spelling) {
        Random random = new Random(17);
        for (int i = 0; i < NUMBERS; i++) check(spelling.of(random));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "-0.0",
                "0e9",
                "-0e-9",
                "0.000e99999",
                "1e-99999",
                "-1e-99999",
                "1e-45",
                "7e-46",
                "7.0064923216240853e-46",
                "7.0064923216240854e-46",
                "1.1754943508222875e-38",
                "1.1754942807573643e-38",
                "3.4028235677973366e38",
                "3.4028235e+38",
                "16777217",
                "16777217.0000000000000000000001",
                "33554435",
                "9223372036854775807",
                "9223372036854775808",
                "100000000000000000",
                "999999999999999999",
                "1E22",
                "1e-22",
            })
    void edgesToo(String number) {
        check(number);
        check(number.startsWith("-") ? number.substring(1) : "-" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e39", "3.4028235677973367e38", "-1e99999", "1e9999999999"})
    void whatNoFloatHoldsIsLeft(String number) {
        assertThat(read(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                ".5",
                "1.",
                "1.e5",
                "1e",
                "1e+",
                "1E-",
                "--1",
                "NaN",
                "Infinity",
                "x",
                "e5"
            })
    void whatIsNoNumberOfJsonIsLeft(String number) {
        assertThat(read(number)).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Noise.text("-", ".", "e", "E+", "e-", "0", "1", "9", "00000000", "123456789");
    }

    @Any
    void anyText(@ForAll("texts") String text) {
        Share.between(0.1, 0.9, readsNumber(text));
    }

    @Test
    void endsBehindTheNumber() {
        for (String number : new String[] {"1", "-0.5", "1e5", "1.25E-3", "0"}) {
            assertThat(read(number + ",7")).isTrue();
            assertThat(text.end()).isEqualTo(1 + number.length());
        }
    }

    @Test
    void numbersOfMoreThanAHundredCharactersAreLeft() {
        assertThat(read("0." + "1".repeat(98))).isTrue();
        assertThat(read("0." + "1".repeat(99))).isFalse();
    }

    /** Of a text of any kind nothing is read but a number, and always one that is all of it. */
    boolean readsNumber(String any) {
        boolean read = read(any);
        String number = read ? any.substring(0, text.end() - 1) : any;
        boolean isNumber = NUMBER.matcher(number).matches();
        assertThat(isNumber || !read).as(any).isTrue();
        if (isNumber) check(number);
        return read;
    }

    private void check(String number) {
        float expected = Float.parseFloat(number);
        boolean readable = Float.isFinite(expected) && number.length() <= 100;
        assertThat(read(number)).as(number).isEqualTo(readable);
        if (readable && Float.floatToRawIntBits(text.value()) != Float.floatToRawIntBits(expected)) {
            assertThat(text.value()).as(number).isEqualTo(expected);
        }
    }

    /** The same whether the array ends behind the number or goes on, even with digits. */
    private boolean read(String number) {
        boolean alone = text.read(bytes("," + number + "\0"), 1);
        float value = text.value();
        boolean before = text.read(bytes("," + number + "\0" + "12345678"), 1);
        assertThat(before).isEqualTo(alone);
        if (before && text.value() != value) fail("two values for " + number);
        return before;
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static float anyFloat(Random random) {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(value) ? value : 1;
    }

    private static float denormal(Random random) {
        return Float.intBitsToFloat(random.nextInt(1 << 23));
    }

    private static String rounded(float value, Random random) {
        return exact(value).round(new MathContext(1 + random.nextInt(25))).toString();
    }

    /** The middle between a float and the next. */
    private static double halfway(float value) {
        return value + Math.ulp(value) / 2.0;
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    /** So near to the middle between two floats that only digits far behind tell on which side. */
    private static String besideHalfway(float value, Random random) {
        BigDecimal middle = exact(halfway(value));
        RoundingMode side = random.nextBoolean() ? RoundingMode.UP : RoundingMode.DOWN;
        return middle.round(new MathContext(6 + random.nextInt(40), side)).toString();
    }

    private static String digits(Random random, int most) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        for (int i = random.nextInt(most); i > 0; i--) digits.append(random.nextInt(10));
        return digits.toString();
    }
}
