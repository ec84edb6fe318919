package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long ANY = Long.MAX_VALUE;

    private final Pace slots = new Pace();

    @Test
    void theFirstMomentIsNow() {
        assertThat(slots.take(-5, 1, 0)).isZero();
    }

    @Test
    void momentsAreSpacedEvenlyInTheOrderInWhichTheyAreAskedFor() {
        for (int i = 0; i < 4; i++) assertThat(slots.take(0, 2, ANY)).isEqualTo(i * SECOND / 2);
        assertThat(slots.take(SECOND, 2, ANY)).isEqualTo(SECOND);
    }

    @Test
    void whatWasNotUsedIsLost() {
        slots.take(0, 1, ANY);
        assertThat(slots.take(10 * SECOND, 1, ANY)).isZero();
        assertThat(slots.take(10 * SECOND, 1, ANY)).isEqualTo(SECOND);
    }

    @Test
    void aMomentThatComesTooLateIsNotTaken() {
        slots.take(0, 1, ANY);
        assertThat(slots.take(0, 1, SECOND - 1)).isEqualTo(-1);
        assertThat(slots.take(0, 1, SECOND)).isEqualTo(SECOND);
    }

    @Test
    void withoutALimitEveryMomentIsNow() {
        for (int i = 0; i < 3; i++)
            assertThat(slots.take(7, Double.POSITIVE_INFINITY, 0)).isZero();
    }

    @Test
    void theClockMayPassItsEnd() {
        long last = Long.MAX_VALUE - 1;
        slots.take(last, 1, ANY);
        assertThat(slots.take(last + 3, 1, ANY)).isEqualTo(SECOND - 3);
    }
}
