package io.github.hfclient.tasks.internal;

import java.util.Locale;

/** A label without what its spellings differ in: case, blanks, {@code -} and {@code _}. */
public final class LabelKey {
    private LabelKey() {}

    public static String of(String label) {
        StringBuilder key = new StringBuilder(label.length());
        label.codePoints().filter(LabelKey::counts).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean counts(int character) {
        boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
        return !blank && character != '-' && character != '_';
    }
}
