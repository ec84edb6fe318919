package io.github.hfclient.tasks.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskFillsTest {
    private static final MaskFill GOOD = new MaskFill("good", 0.2, "good day", 1);
    private static final MaskFill FINE = new MaskFill("fine", 0.7, "fine day", 2);
    private static final MaskFills ONE = new MaskFills(List.of(List.of(GOOD, FINE)));
    private static final MaskFills TWO = new MaskFills(List.of(List.of(GOOD, FINE), List.of(GOOD)));

    @Test
    void theBestWordForTheOnlyGapComesFirst() {
        assertThat(ONE.top()).isEqualTo(FINE);
        assertThat(ONE.fills()).containsExactly(FINE, GOOD);
        assertThat(ONE).containsExactly(FINE, GOOD);
    }

    @Test
    void theWordsForEachOfSeveralGapsAreAskedForByItsNumber() {
        assertThat(TWO.masks()).containsExactly(List.of(FINE, GOOD), List.of(GOOD));
        assertThatIllegalStateException().isThrownBy(TWO::top).withMessageContaining("2 masks");
        assertThatIllegalStateException().isThrownBy(TWO::fills).withMessageContaining("masks()");
        assertThatIllegalStateException().isThrownBy(TWO::iterator);
    }
}
