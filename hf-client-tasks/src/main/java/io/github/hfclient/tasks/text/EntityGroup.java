package io.github.hfclient.tasks.text;

import io.github.hfclient.tasks.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Neighbouring pieces that are one entity. Its first piece says of which kind. */
final class EntityGroup {
    private static final String BLANK_MARKS = "Ġ▁"; // byte-level BPE and SentencePiece write a blank so

    private final List<EntityPiece> pieces = new ArrayList<>();
    private final boolean blanksAreMarked;

    /**
     * No piece yet.
     *
     * @param blanksAreMarked whether the tokenizer writes blanks, so that a piece without one goes on with a word
     */
    EntityGroup(boolean blanksAreMarked) {
        this.blanksAreMarked = blanksAreMarked;
    }

    void add(EntityPiece piece) {
        pieces.add(piece);
    }

    /** Whether this piece goes on with the entity rather than beginning another. */
    boolean takes(EntityPiece next, CodePointOffsets text) {
        EntityPiece last = pieces.get(pieces.size() - 1);
        if (next.merged() || (last.merged() && !next.continues()) || !neighbours(last, next, text)) return false;
        if (next.restOfWord()) return true;
        return next.group().equals(label()) && (!next.begins() || sameWord(last, next, text));
    }

    /** Some servers say of each piece of a word that it begins an entity. */
    private boolean sameWord(EntityPiece last, EntityPiece next, CodePointOffsets text) {
        if (!blanksAreMarked || marksBlank(next)) return false;
        return last.codePoints() == null
                || next.codePoints() == null
                || text.sameWord(last.codePoints(), next.codePoints());
    }

    private static boolean neighbours(EntityPiece last, EntityPiece next, CodePointOffsets text) {
        if (last.index() != null && next.index() != null) return next.index() == last.index() + 1;
        if (last.codePoints() != null && next.codePoints() != null) {
            return text.onlyBlankBetween(last.codePoints(), next.codePoints());
        }
        return next.continues() || next.restOfWord(); // places are unknown, the marks are all there is
    }

    String label() {
        return pieces.get(0).group();
    }

    double score() {
        return pieces.stream().mapToDouble(EntityPiece::score).average().orElseThrow();
    }

    @Nullable
    Span codePoints() {
        Span whole = pieces.get(0).codePoints();
        for (EntityPiece piece : pieces) {
            if (whole == null || piece.codePoints() == null) return null;
            whole = union(whole, piece.codePoints());
        }
        return whole;
    }

    private static Span union(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /** The pieces put together by the tokenizer's marks, for want of offsets. */
    String word() {
        if (pieces.size() == 1 && pieces.get(0).merged()) return pieces.get(0).word();
        StringBuilder word = new StringBuilder();
        for (EntityPiece piece : pieces) {
            if (piece.restOfWord()) word.append(piece.word(), 2, piece.word().length());
            else word.append(blanksAreMarked ? "" : " ").append(piece.word());
        }
        return ByteLevel.decoded(word.toString())
                .replace('Ġ', ' ')
                .replace('▁', ' ')
                .strip();
    }

    static boolean marksBlank(EntityPiece piece) {
        return !piece.word().isEmpty() && BLANK_MARKS.indexOf(piece.word().charAt(0)) >= 0;
    }
}
