package io.github.hfclient.tasks.text;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Span;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The text that was asked about, addressed by code points as servers do. A place costs the same wherever it is. */
final class CodePointOffsets {
    private static final int STEP = 1_024;

    private final String text;
    private final int codePoints;
    private final int @Nullable [] units; // of each 1,024th code point; null if every one is one unit
    private final BitSet solid; // the units that are no white space

    CodePointOffsets(String text) {
        this.text = text;
        this.codePoints = text.codePointCount(0, text.length());
        this.units = codePoints == text.length() ? null : units(text, codePoints);
        this.solid = solid(text);
    }

    /** From the offsets of an answer, of which servers leave out both or none. */
    static @Nullable Span told(JsonIn in, @Nullable Integer start, @Nullable Integer end) {
        if (start == null && end == null) return null;
        if (start == null || end == null || start < 0 || start > end) throw in.unexpected("0 <= start <= end");
        return new Span(start, end);
    }

    private static BitSet solid(String text) {
        BitSet solid = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) if (!Character.isWhitespace(text.charAt(i))) solid.set(i);
        return solid;
    }

    private static int[] units(String text, int codePoints) {
        int[] units = new int[codePoints / STEP + 1];
        for (int i = 1; i < units.length; i++) units[i] = text.offsetByCodePoints(units[i - 1], STEP);
        return units;
    }

    /** The place in UTF-16 units, without the white space around it that some tokenizers count in. */
    Span units(Span codePoints) {
        int start = unit(codePoints.start());
        int end = unit(codePoints.end());
        int first = solid.nextSetBit(start);
        if (first < 0 || first >= end) return new Span(end, end);
        return new Span(first, solid.previousSetBit(end - 1) + 1);
    }

    String slice(Span units) {
        return text.substring(units.start(), units.end());
    }

    boolean onlyBlankBetween(Span first, Span second) {
        if (second.start() <= first.end()) return true;
        int next = solid.nextSetBit(unit(first.end()));
        return next < 0 || next >= unit(second.start());
    }

    /** Whether no more than the border of two pieces of a tokenizer is between them, in a script that puts blanks between words. */
    boolean sameWord(Span first, Span second) {
        int border = unit(second.start());
        if (first.end() != second.start() || border == 0 || border == text.length()) return false;
        return ofSpacedScript(text.codePointBefore(border)) && ofSpacedScript(text.codePointAt(border));
    }

    private static boolean ofSpacedScript(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> !Character.isWhitespace(character);
        };
    }

    private int unit(int target) {
        if (target > codePoints) {
            throw new JsonException("expected offsets inside the text, found one behind its end");
        }
        return units == null ? target : text.offsetByCodePoints(units[target / STEP], target % STEP);
    }
}
