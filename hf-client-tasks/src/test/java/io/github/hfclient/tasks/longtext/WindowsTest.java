package io.github.hfclient.tasks.longtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.hfclient.tasks.Span;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    private static final String WAVE = "\uD83D\uDC4B\uD83C\uDFFD";
    private static final String FLAG = "\uD83C\uDDEB\uD83C\uDDF7";
    private static final List<String> CHARACTERS =
            List.of("a", "b", ".", FAMILY, WAVE, "e\u0301", "\u2764\uFE0F", "\u6771");
    private static final List<String> ANYTHING = List.of(
            "word ", "a", "End. ", "? ", "\n\n", " ", "\u00A0", FAMILY, WAVE, FLAG, "\uD83D", "\uDE00", "e\u0301",
            "\r\n");

    @Test
    void aTextThatFitsIsOneWindow() {
        assertThat(cut("Hello", 40, 10)).containsExactly("Hello");
        assertThat(cut("a".repeat(40), 40, 10)).hasSize(1);
        assertThat(cut("a".repeat(41), 40, 10)).hasSize(2);
    }

    @Test
    void windowsEndWithASentenceAndShareSomeOfIt() {
        String text = "One is here. Two is there. Three is nowhere. Four is not. Five is. Six was once.";
        assertThat(cut(text, 50, 12))
                .containsExactly(
                        "One is here. Two is there. Three is nowhere. ",
                        "is nowhere. Four is not. Five is. Six was once.");
    }

    @Test
    void withoutSentencesWindowsEndWithAWord() {
        assertThat(cut("one two three four five six seven eight nine ten eleven", 40, 0))
                .containsExactly("one two three four five six ", "seven eight nine ten eleven");
    }

    @Test
    void windowsOfATextAreAboutEquallyLong() {
        List<String> windows = cut("word ".repeat(250), 1_200, 0);
        assertThat(windows).hasSize(2).allSatisfy(window -> assertThat(window).hasSizeGreaterThan(450));
    }

    @Test
    void aPartOfATextIsCutWithoutLookingBeyondIt() {
        String text = "x".repeat(100) + "one two three four five six seven eight nine ten" + "y".repeat(100);
        List<Span> windows = Windows.of(text, new Span(100, 148), 40, 0);
        assertThat(windows.get(0).start()).isEqualTo(100);
        assertThat(windows.get(windows.size() - 1).end()).isEqualTo(148);
        assertThat(windows).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, WAVE, FLAG, "e\u0301\u0302", "\u2764\uFE0F", "\uD83D\uDE00"})
    void noCharacterOfManyUnitsIsDivided(String character) {
        int length = character.length();
        for (int size = 40; size < 60; size++) {
            for (Span window : windows(("word" + character.repeat(3)).repeat(40), size, 9)) {
                assertThat((window.start() % (4 + 3 * length) - 4) % length).isIn(0, -1, -2, -3, -4);
                assertThat((window.end() % (4 + 3 * length) - 4) % length).isIn(0, -1, -2, -3, -4);
            }
        }
    }

    @RepeatedTest(200)
    void cutsOnlyBetweenCharacters(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        BitSet borders = new BitSet();
        for (int i = random.nextInt(400); i >= 0; i--) {
            borders.set(text.length());
            text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        borders.set(text.length());
        int size = 64 + random.nextInt(100);
        for (Span window : windows(text.toString(), size, random.nextInt(size / 4 + 1))) {
            assertThat(borders.get(window.start()) && borders.get(window.end())).isTrue();
        }
    }

    @RepeatedTest(300)
    void windowsOfAnyTextCoverItGoOnAndOverlapAsAsked(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        StringBuilder any = new StringBuilder();
        for (int i = random.nextInt(500); i >= 0; i--) any.append(ANYTHING.get(random.nextInt(ANYTHING.size())));
        int size = LongText.SHORTEST + random.nextInt(200);
        int overlap = random.nextInt(size / 4 + 1);
        check(any.toString(), size, overlap);
    }

    private static void check(String text, int size, int overlap) {
        List<Span> windows = windows(text, size, overlap);
        assertThat(windows.get(0).start()).isZero();
        assertThat(windows.get(windows.size() - 1).end()).isEqualTo(text.length());
        for (int i = 0; i < windows.size(); i++) {
            Span window = windows.get(i);
            assertThat(window.end() - window.start()).isBetween(1, size);
            assertThat(splitsPair(text, window.start()) || splitsPair(text, window.end()))
                    .isFalse();
            if (i > 0) checkNeighbours(windows.get(i - 1), window, overlap, size);
        }
        assertThat(windows).hasSizeLessThanOrEqualTo(1 + 4 * text.length() / size);
    }

    private static void checkNeighbours(Span before, Span window, int overlap, int size) {
        assertThat(window.start()).isGreaterThan(before.start());
        assertThat(window.end()).isGreaterThan(before.end());
        assertThat(before.end() - window.start()).isBetween(overlap, overlap == 0 ? 0 : size / 2);
    }

    @Test
    void aLongTextWithoutAnyPlaceToCutTakesNoLongerThanOthers() {
        String text = "a".repeat(2_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(windows(text, 1_200, 200)).hasSizeLessThan(4_000));
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static List<Span> windows(String text, int size, int overlap) {
        return Windows.of(text, new Span(0, text.length()), size, overlap);
    }

    private static List<String> cut(String text, int size, int overlap) {
        return windows(text, size, overlap).stream()
                .map(window -> text.substring(window.start(), window.end()))
                .toList();
    }
}
