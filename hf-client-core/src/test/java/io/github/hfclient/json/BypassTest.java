package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are read past the parser are those that it would have read, and mistakes are those that it would have found. */
class BypassTest {
    private static final int TEXTS = Integer.getInteger("hf.tries", 200);
    private static final String[] BLANKS = {"", "", "", " ", "\n", "\t", "\r\n  "};

    private final Random random = new Random(5);

    @Test
    void givesWhatTheParserGives() {
        for (int i = 0; i < TEXTS; i++) same(arrays(3));
    }

    @Test
    void findsTheMistakesThatTheParserFinds() {
        int mistakes = 0;
        for (int i = 0; i < TEXTS; i++) mistakes += same(damaged(arrays(2))).contains("expected") ? 1 : 0;
        assertThat(mistakes).isBetween(TEXTS / 50, TEXTS - TEXTS / 50);
    }

    @Test
    void endsWhereTheTextEnds() {
        String text = "[[0.25, -1e-3],[3,4.5 ] ]";
        for (int end = 0; end < text.length(); end++) same(text.substring(0, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2,]",
                "[1,,2]",
                "[1 2]",
                "[1,2}",
                "[1,02]",
                "[1,2.]",
                "[1,-]",
                "[1,2e]",
                "[1,NaN]",
                "[1,2x]",
                "[1,2]x",
                "[1,1e39]",
                "[1,2,null,3]",
                "[1,2,\"3\"]",
                "[1,2,[3]]",
                "[1,2,{}]",
                "[1,2,true]",
                "[1,2,tru]",
                "{\"a\":[1,2,3,\"x\"]}",
                "[1,2,\u0001]",
            })
    void namesThePlaceOfAMistake(String text) {
        same(text);
        same(text.replaceFirst("1,", "0.5, ".repeat(5_000)));
    }

    @Test
    void passesOverNoMoreBlanksThanItHasRoomForAndLeavesTheRest() {
        same("[1," + " ".repeat(100_000) + "2,3" + "\n".repeat(40_000) + ",4]");
    }

    @Test
    void leavesLongNumbersToTheParser() {
        same("[1,0." + "3".repeat(98) + ",0.5,0." + "3".repeat(99) + ",0.25]");
        same("[1,0." + "3".repeat(9_000) + ",0.5]");
    }

    @Test
    void readsOnAfterwards() {
        String text =
                "{\"a\":[1,2,3],\"b\":\"" + "x".repeat(20_000) + "\u00e9\",\"c\":[4,5],\"d\":{\"e\":[[6,7],[8,9]]}}";
        assertThat(same(text)).contains("\u00e9");
    }

    @Test
    void readsManyShortArrays() {
        same("[" + "[1,2],".repeat(50_000) + "[3,4]]");
    }

    @Test
    void readsOtherEncodings() {
        byte[] bytes = "[[1,2.5],[3,4]]".getBytes(StandardCharsets.UTF_16BE);
        assertThat(outcome(() -> JsonIn.of(new ByteArrayInputStream(bytes)))).isEqualTo("[[1.0, 2.5], [3.0, 4.0]]");
    }

    @Test
    void asksForNoMoreThanItNeeds() {
        InputStream bytes = new ByteArrayInputStream("[1,2,3]".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (available() == 0) throw new AssertionError("the array had ended");
                return super.read(target, offset, length);
            }
        };
        assertThat(JsonIn.of(bytes).floats()).containsExactly(1, 2, 3);
    }

    /** The outcome, which is the same for the bytes in an array, for a stream, and for one that comes in small pieces. */
    String same(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String expected = outcome(() -> JsonIn.of(bytes, 0, bytes.length));
        assertThat(outcome(() -> JsonIn.of(new ByteArrayInputStream(bytes))))
                .as(start(text))
                .isEqualTo(expected);
        assertThat(outcome(() -> JsonIn.of(inPieces(bytes)))).as(start(text)).isEqualTo(expected);
        return expected;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    private InputStream inPieces(byte[] bytes) {
        int most = 1 + random.nextInt(20);
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    private static String outcome(Supplier<JsonIn> reader) {
        try (JsonIn in = reader.get()) {
            String value = value(in);
            in.end();
            return value;
        } catch (JsonException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String value(JsonIn in) {
        return switch (in.peek()) {
            case ARRAY -> array(in);
            case OBJECT -> object(in);
            default -> in.json().text();
        };
    }

    private static String array(JsonIn in) {
        List<String> items = new ArrayList<>();
        in.enterArray();
        while (in.element()) {
            if (in.peek() == JsonIn.Kind.NUMBER) return Arrays.toString(in.floatsToEnd());
            items.add(value(in));
        }
        return items.toString();
    }

    private static String object(JsonIn in) {
        StringBuilder fields = new StringBuilder();
        in.enterObject();
        for (String name; (name = in.field()) != null; )
            fields.append(name).append('=').append(value(in)).append(' ');
        return fields.toString();
    }

    private String arrays(int depth) {
        StringBuilder text = new StringBuilder(blank()).append('[').append(blank());
        int size = random.nextInt(depth == 0 ? 200 : 5);
        for (int i = 0; i < size; i++) {
            if (i > 0) text.append(blank()).append(',').append(blank());
            text.append(depth == 0 ? number() : arrays(depth - 1));
        }
        return text.append(blank()).append(']').append(blank()).toString();
    }

    private String number() {
        double value = random.nextGaussian() / 10;
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(random.nextInt(-1000, 1000));
            case 1 -> Float.toString((float) value);
            case 2 -> value * 1e-9 + "";
            default -> Double.toString(value);
        };
    }

    private String damaged(String text) {
        char[] chars = text.toCharArray();
        chars[random.nextInt(chars.length)] = ",]}[{x\"-.e+0 t\\".charAt(random.nextInt(15));
        return new String(chars);
    }

    private String blank() {
        return BLANKS[random.nextInt(BLANKS.length)];
    }
}
