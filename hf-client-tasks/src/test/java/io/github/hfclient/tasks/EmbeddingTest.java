package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final Embedding VECTOR = Embedding.of(3, 4);

    @Test
    void equalsAnotherOfTheSameNumbers() {
        assertThat(Embedding.of(3, 4)).isEqualTo(VECTOR).hasSameHashCodeAs(VECTOR);
        assertThat(Embedding.of(4, 3)).isNotEqualTo(VECTOR);
    }

    @Test
    void isNotChangedThroughItsArrays() {
        float[] given = {3, 4};
        Embedding vector = Embedding.of(given);
        given[0] = 9;
        vector.values()[1] = 9;
        assertThat(vector).isEqualTo(VECTOR);
    }

    @Test
    void printsItsLengthAndNotItsNumbers() {
        assertThat(VECTOR).hasToString("Embedding of 2 dimensions");
        assertThat(VECTOR.dimensions()).isEqualTo(2);
    }

    @Test
    void cosineIsThatOfTheAngle() {
        assertThat(VECTOR.cosine(Embedding.of(6, 8))).isCloseTo(1, within(1e-12));
        assertThat(VECTOR.cosine(Embedding.of(-3, -4))).isCloseTo(-1, within(1e-12));
        assertThat(VECTOR.cosine(Embedding.of(-4, 3))).isZero();
        assertThat(VECTOR.cosine(Embedding.of(1, 0))).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void cosineWithZerosIsZero() {
        assertThat(VECTOR.cosine(Embedding.of(0, 0))).isZero();
    }

    @Test
    void cosineOfHugeAndTinyNumbersIsNoInfinity() {
        assertThat(Embedding.of(Float.MAX_VALUE).cosine(Embedding.of(Float.MAX_VALUE)))
                .isCloseTo(1, within(1e-12));
        assertThat(Embedding.of(Float.MIN_VALUE).cosine(Embedding.of(Float.MIN_VALUE)))
                .isCloseTo(1, within(1e-12));
    }
}
