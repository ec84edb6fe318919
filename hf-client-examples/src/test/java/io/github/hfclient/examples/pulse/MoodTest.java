package io.github.hfclient.examples.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {

    @ParameterizedTest
    @CsvSource({
        "positive, POSITIVE",
        "POS, POSITIVE",
        "LABEL_2, POSITIVE",
        "5 stars, POSITIVE",
        "4 stars, POSITIVE",
        "neutral, NEUTRAL",
        "LABEL_1, NEUTRAL",
        "3 stars, NEUTRAL",
        "NEGATIVE, NEGATIVE",
        "neg, NEGATIVE",
        "LABEL_0, NEGATIVE",
        "1 star, NEGATIVE",
        "2 stars, NEGATIVE"
    })
    void understandsTheLabelsOfManyModels(String label, Mood mood) {
        assertThat(Mood.of(label)).contains(mood);
    }

    @Test
    void doesNotGuessAtOtherLabels() {
        assertThat(Mood.of("toxic")).isEmpty();
        assertThat(Mood.of("LABEL_7")).isEmpty();
        assertThat(Mood.of("10 stars")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NEGATIVE, 5, true",
        "NEGATIVE, 4, true",
        "NEGATIVE, 3, false",
        "POSITIVE, 3, false",
        "POSITIVE, 2, true",
        "POSITIVE, 1, true",
        "NEUTRAL, 1, false",
        "NEUTRAL, 5, false"
    })
    void contradictsStarsOfTheOtherEnd(Mood mood, int stars, boolean expected) {
        assertThat(mood.contradicts(stars)).isEqualTo(expected);
    }

    @Test
    void takesTheMoodWithTheHighestScore() {
        assertThat(Sentiment.of(0.2, 0.3, 0.5).mood()).isEqualTo(Mood.NEGATIVE);
        assertThat(Sentiment.of(0.2, 0.3, 0.5).confidence()).isEqualTo(0.5);
        assertThat(Sentiment.of(0.4, 0.2, 0.4).mood()).isEqualTo(Mood.POSITIVE);
    }
}
