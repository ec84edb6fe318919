package io.github.hfclient.examples.offline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Letters of 3 x 5 dots, so that drawing needs no fonts of the machine. */
final class PixelLetters {

    static final int HEIGHT = 5;

    private static final int WIDTH = 3;
    private static final int STEP = WIDTH + 1;

    private final Map<Integer, String[]> letters = new HashMap<>();

    private PixelLetters() {}

    /** Reads the list: a sign, then its lines of dots. */
    static PixelLetters load() {
        PixelLetters letters = new PixelLetters();
        Rows.read("letters.tsv").forEach(row -> letters.letters.put(row[0].codePointAt(0), row[1].split(" ")));
        return letters;
    }

    /** How many dots wide the text is. */
    static int width(String text) {
        return STEP * text.length();
    }

    /** Whether the dot of the text is set; signs without a letter are blanks. */
    boolean dot(String text, int x, int y) {
        if (x < 0 || y < 0 || y >= HEIGHT || x / STEP >= text.length() || x % STEP == WIDTH) return false;
        int sign = text.toUpperCase(Locale.ROOT).charAt(x / STEP);
        String[] lines = letters.get(sign);
        return lines != null && lines[y].charAt(x % STEP) == 'o';
    }
}
