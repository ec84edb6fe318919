package io.github.hfclient.tasks.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

    @Test
    void dotIsTheSumOfProducts() {
        assertThat(VECTOR.dot(Embedding.of(2, -1))).isEqualTo(2);
        assertThat(Embedding.of(Float.MAX_VALUE).dot(Embedding.of(Float.MAX_VALUE)))
                .isFinite();
    }

    @Test
    void distanceIsTheLengthOfTheDifference() {
        assertThat(VECTOR.distance(VECTOR)).isZero();
        assertThat(VECTOR.distance(Embedding.of(0, 0))).isEqualTo(5);
        assertThat(VECTOR.distance(Embedding.of(6, 0))).isEqualTo(5);
        assertThat(Embedding.of(Float.MAX_VALUE).distance(Embedding.of(-Float.MAX_VALUE)))
                .isFinite();
    }

    @Test
    void normalizedHasLengthOneAndTheSameDirection() {
        assertThat(VECTOR.normalized()).isEqualTo(Embedding.of(0.6f, 0.8f));
        assertThat(Embedding.of(Float.MIN_VALUE, 0).normalized()).isEqualTo(Embedding.of(1, 0));
        assertThat(Embedding.of(Float.MAX_VALUE, 0).normalized()).isEqualTo(Embedding.of(1, 0));
    }

    @Test
    void zerosHaveNoDirectionToKeep() {
        assertThat(Embedding.of(0, -0.0f).normalized()).isEqualTo(Embedding.of(0, -0.0f));
    }

    @Test
    void nearestIsTheMostAlikeByDirection() {
        List<Embedding> others = List.of(Embedding.of(-3, -4), Embedding.of(0.3f, 0.5f), Embedding.of(30, 40), VECTOR);
        assertThat(VECTOR.nearest(others)).hasValue(2);
        assertThat(VECTOR.nearest(List.of(Embedding.of(-3, -4)))).hasValue(0);
        assertThat(VECTOR.nearest(List.of())).isEmpty();
    }

    @Test
    void vectorsOfAnotherLengthAreRefused() {
        Embedding other = Embedding.of(1, 2, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> VECTOR.dot(other)).withMessage("3 dimensions, must be 2");
        assertThatIllegalArgumentException().isThrownBy(() -> VECTOR.distance(other));
        assertThatIllegalArgumentException().isThrownBy(() -> VECTOR.nearest(List.of(VECTOR, other)));
    }
}
