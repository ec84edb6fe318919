package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowOffsetsTest {
    private static final int PAGE = 1 << 14;

    private final RowOffsets places = new RowOffsets();

    @Test
    void rowsHaveNoPlaceUntilTheyAreGivenOne() {
        assertThat(places.rows()).isZero();
        assertThat(places.get(0)).isEqualTo(RowOffsets.NONE);
        places.put(5, 100);
        assertThat(places.get(5)).isEqualTo(100);
        assertThat(places.get(4)).isEqualTo(RowOffsets.NONE);
        assertThat(places.get(6)).isEqualTo(RowOffsets.NONE);
        assertThat(places.rows()).isEqualTo(6);
    }

    @Test
    void theLastPlaceCounts() {
        places.put(5, 100);
        places.put(2, 0);
        places.put(5, 200);
        assertThat(places.get(5)).isEqualTo(200);
        assertThat(places.get(2)).isZero();
        assertThat(places.rows()).isEqualTo(6);
    }

    @Test
    void thereMayBeVeryMany() {
        for (long row : new long[] {PAGE - 1, PAGE, 10L * PAGE}) places.put(row, 7 * row);
        for (long row : new long[] {PAGE - 1, PAGE, 10L * PAGE})
            assertThat(places.get(row)).isEqualTo(7 * row);
        for (long row : new long[] {0, PAGE + 1, 9L * PAGE})
            assertThat(places.get(row)).isEqualTo(RowOffsets.NONE);
    }
}
