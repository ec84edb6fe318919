package io.github.hfclient.examples.run;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The beginning of a review in pieces, names apart from what stands between them. */
public record Excerpt(List<Piece> pieces) {

    /**
     * A piece of text.
     *
     * @param type the group of the name in small letters, or null for text between names
     */
    public record Piece(String text, @Nullable String type) {}

    private static final String MORE = " \u2026";

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** Cuts a text that is longer than the limit, in UTF-16 units, where no word or character is torn. */
    public static Excerpt of(String text, List<Mention> mentions, int limit) {
        int end = end(text, limit);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mention mention : inOrder(mentions)) {
            if (mention.start() >= at && mention.end() <= end) {
                pieces.add(new Piece(text.substring(at, mention.start()), null));
                pieces.add(new Piece(text.substring(mention.start(), mention.end()), group(mention)));
                at = mention.end();
            }
        }
        pieces.add(new Piece(text.substring(at, end) + (end < text.length() ? MORE : ""), null));
        return new Excerpt(pieces);
    }

    private static int end(String text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', limit);
        return blank > limit / 2 ? blank : wholeCharacters(text, limit);
    }

    private static int wholeCharacters(String text, int limit) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(limit) ? limit : characters.preceding(limit);
    }

    private static List<Mention> inOrder(List<Mention> mentions) {
        return mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
    }

    private static String group(Mention mention) {
        return mention.type().toLowerCase(Locale.ROOT);
    }
}
