package io.github.hfclient.testkit;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any texts and bytes: words that mean something to the reader under test, and rubbish. */
public final class Noise {
    private static final int PARTS = 12;

    private Noise() {}

    /** Texts without halves of surrogate pairs; three of four parts are among these words. */
    public static Arbitrary<String> text(String... words) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(words)), Tuple.of(1, character()))
                .list()
                .ofMaxSize(PARTS)
                .map(parts -> String.join("", parts));
    }

    /** Such texts in UTF-8, every second time with one byte replaced by any other. */
    public static Arbitrary<byte[]> bytes(String... words) {
        Arbitrary<byte[]> whole = text(words).map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(whole, damaged(whole));
    }

    /** These bytes with one of them replaced by any other. */
    public static Arbitrary<byte[]> damaged(Arbitrary<byte[]> whole) {
        Arbitrary<Integer> place = Arbitraries.integers().greaterOrEqual(0);
        return Combinators.combine(whole, place, Arbitraries.bytes()).as(Noise::damage);
    }

    private static byte[] damage(byte[] whole, int place, byte other) {
        byte[] bytes = whole.clone();
        if (bytes.length > 0) bytes[place % bytes.length] = other;
        return bytes;
    }

    /** Every second one in ASCII. */
    public static Arbitrary<String> character() {
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 0x7F), any).map(Character::toString);
    }
}
