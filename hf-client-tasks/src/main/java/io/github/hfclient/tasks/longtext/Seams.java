package io.github.hfclient.tasks.longtext;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Where a text may be cut: at the end of a sentence, else between words, else between characters, never inside a pair of
 * surrogates. Works on a few hundred units at a time, however long a text without any blank is.
 */
final class Seams {
    private static final int JOINER = 0x200D; // puts several emoji together into one
    private static final int LOOK_AHEAD = 16; // what follows a full stop tells whether a sentence ends there

    private final String text;

    Seams(String text) {
        this.text = text;
    }

    /** The last good place to end a window: behind {@code least}, up to {@code most}, which is not the end of the text. */
    int end(int least, int most) {
        int sentence = sentence(least, most);
        return sentence > least ? sentence : last(this::betweenWords, least + 1, most);
    }

    /** The last good place to begin a window, from {@code least} to {@code most}. */
    int start(int least, int most) {
        return last(this::betweenWords, least, most);
    }

    private int sentence(int least, int most) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(least, Math.min(text.length(), most + LOOK_AHEAD)));
        int end = least + sentences.preceding(most - least + 1);
        while (end > least && inside(end)) end = least + sentences.previous();
        return end;
    }

    private int last(IntPredicate wanted, int least, int most) {
        for (int at = most; at >= least; at--) if (wanted.test(at)) return at;
        for (int at = most; at >= least; at--) if (!inside(at)) return at;
        return insidePair(most) ? most - 1 : most;
    }

    private boolean betweenWords(int at) {
        return Character.isWhitespace(text.charAt(at - 1)) && !inside(at);
    }

    private boolean insidePair(int at) {
        return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Whether a cut would divide what a reader takes for one character. */
    private boolean inside(int at) {
        int before = text.codePointBefore(at);
        int behind = text.codePointAt(at);
        return insidePair(at) || before == JOINER || goesOn(behind) || (flag(before) && flag(behind));
    }

    /** Whether it belongs to the character before it: accents, variants, skin tones, the joiner itself. */
    private static boolean goesOn(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (character >= 0x1F3FB && character <= 0x1F3FF)
                || (character >= 0xE0020 && character <= 0xE007F)
                || character == JOINER;
    }

    /** Two such letters are the flag of a country. */
    private static boolean flag(int character) {
        return character >= 0x1F1E6 && character <= 0x1F1FF;
    }
}
