package io.github.hfclient.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String ROCKET = "\uD83D\uDE80";

    private static String marked(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> piece.type() == null ? piece.text() : "[" + piece.type() + " " + piece.text() + "]")
                .collect(Collectors.joining());
    }

    private static Mention mention(String text, String type, String word) {
        int start = text.indexOf(word);
        return new Mention(type, word, 1, start, start + word.length());
    }

    @Test
    void marksNamesInTheirPlaceAlsoAfterEmoji() {
        String text = ROCKET + ROCKET + " Anna in Rome";
        Excerpt excerpt = Excerpt.of(text, List.of(mention(text, "LOC", "Rome"), mention(text, "PER", "Anna")), 100);
        assertThat(marked(excerpt)).isEqualTo(ROCKET + ROCKET + " [per Anna] in [loc Rome]");
    }

    @Test
    void leavesAShortTextAsItIs() {
        assertThat(marked(Excerpt.of("short", List.of(), 5))).isEqualTo("short");
    }

    @Test
    void cutsALongTextBetweenWords() {
        assertThat(marked(Excerpt.of("one two three", List.of(), 9))).isEqualTo("one two \u2026");
    }

    @Test
    void tearsNoCharacterWhereThereIsNoBlank() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(marked(Excerpt.of("\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80", List.of(), 3)))
                .isEqualTo(ROCKET + " \u2026");
        assertThat(marked(Excerpt.of("ab" + family, List.of(), 3))).doesNotEndWith("\uD83D \u2026");
    }

    @Test
    void dropsNamesThatAreCutOffOrOverlap() {
        String text = "Anna Maria lives in Rome";
        List<Mention> mentions = List.of(
                mention(text, "PER", "Anna Maria"), mention(text, "PER", "Maria"), mention(text, "LOC", "Rome"));
        assertThat(marked(Excerpt.of(text, mentions, 17))).isEqualTo("[per Anna Maria] lives \u2026");
    }
}
