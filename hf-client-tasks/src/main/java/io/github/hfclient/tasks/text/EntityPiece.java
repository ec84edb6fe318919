package io.github.hfclient.tasks.text;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Span;
import org.jspecify.annotations.Nullable;

/**
 * One element of a server's answer about entities.
 *
 * @param label the kind of entity, or a token's own label such as {@code B-PER}
 * @param merged whether the server has made it out of tokens already
 * @param index the number of the token in the text, null if not told
 * @param codePoints where it stands, null if not told
 */
record EntityPiece(
        String label,
        boolean merged,
        double score,
        String word,
        @Nullable Integer index,
        @Nullable Span codePoints) {
    static EntityPiece read(JsonIn in) {
        String group = null;
        String entity = null;
        String word = null;
        Double score = null;
        Integer index = null;
        Integer start = null;
        Integer end = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "entity_group" -> group = in.orNull(in::text);
                case "entity" -> entity = in.orNull(in::text);
                case "word" -> word = in.text();
                case "score" -> score = in.number();
                case "index" -> index = in.orNull(in::integer);
                case "start" -> start = in.orNull(in::integer);
                case "end" -> end = in.orNull(in::integer);
                default -> in.skip();
            }
        }
        String label = group != null ? group : entity;
        if (label == null || score == null || word == null) {
            throw in.unexpected("an object with entity_group or entity, score and word");
        }
        return new EntityPiece(label, group != null, score, word, index, CodePointOffsets.told(in, start, end));
    }

    /** This piece under another label. */
    EntityPiece label(String other, boolean whole) {
        return new EntityPiece(other, whole, score, word, index, codePoints);
    }

    /** The label without the mark of its place in the entity. */
    String group() {
        return begins() || continues() ? label.substring(2) : label;
    }

    boolean begins() {
        return marked("B-");
    }

    boolean continues() {
        return marked("I-");
    }

    /** Whether it is the rest of a word that another piece began, as WordPiece tokenizers write it. */
    boolean restOfWord() {
        return !merged && word.startsWith("##");
    }

    private boolean marked(String mark) {
        return !merged && label.length() > 2 && label.startsWith(mark);
    }
}
