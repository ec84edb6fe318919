package io.github.hfclient.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Random texts and bytes, the same for the same seed: words that mean something to the reader under test, and rubbish. */
public final class Noise {
    private final Random random;
    private final List<String> words;

    /** Texts of up to 12 parts; three of four parts are among these words. */
    public Noise(long seed, String... words) {
        this.random = new Random(seed);
        this.words = List.of(words);
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A text without halves of surrogate pairs. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int parts = below(13); parts > 0; parts--) {
            if (below(4) > 0) text.append(words.get(below(words.size())));
            else text.appendCodePoint(codePoint());
        }
        return text.toString();
    }

    /** A text in UTF-8, every second time with one byte replaced by any other. */
    public byte[] bytes() {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextBoolean()) bytes[below(bytes.length)] = (byte) random.nextInt();
        return bytes;
    }

    private int codePoint() {
        int any = below(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
        return any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE ? 'x' : any;
    }
}
