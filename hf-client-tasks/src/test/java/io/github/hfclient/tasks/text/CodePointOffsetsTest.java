package io.github.hfclient.tasks.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.tasks.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CodePointOffsetsTest {
    private static final int LENGTH = 1_000_000;

    @Test
    void placesAreThoseOfTheText() {
        String text = "a\uD83D\uDE00 b".repeat(5_000);
        CodePointOffsets places = new CodePointOffsets(text);
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            int start = random.nextInt(20_000);
            int end = start + random.nextInt(20_001 - start);
            String slice = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
            assertThat(places.slice(places.units(new Span(start, end)))).isEqualTo(slice.strip());
        }
        assertThatThrownBy(() -> places.units(new Span(0, 20_001))).isInstanceOf(JsonException.class);
    }

    /** Each from one end of the text to the other: counted one by one, these are minutes. */
    @Test
    @Timeout(20)
    void manyPlacesThatJumpCostNoTime() {
        CodePointOffsets places = new CodePointOffsets("\uD83D\uDE00".repeat(LENGTH));
        for (int i = 0; i < 40_000; i++) {
            int at = i % 2 == 0 ? i : LENGTH - i - 1;
            assertThat(places.units(new Span(at, at + 1)).start()).isEqualTo(2 * at);
        }
    }

    @Test
    @Timeout(20)
    void neitherDoLongBlanks() {
        CodePointOffsets places = new CodePointOffsets(" ".repeat(LENGTH) + "a");
        Span end = new Span(LENGTH, LENGTH + 1);
        for (int i = 0; i < 20_000; i++) {
            assertThat(places.onlyBlankBetween(new Span(0, i), end)).isTrue();
            assertThat(places.units(new Span(i, LENGTH + 1))).isEqualTo(end);
            assertThat(places.units(new Span(i, LENGTH)).start()).isEqualTo(LENGTH);
        }
    }
}
