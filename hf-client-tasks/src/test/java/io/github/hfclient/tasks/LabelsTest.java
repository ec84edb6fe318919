package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Labels MOOD =
            new Labels(List.of(new Label("neutral", 0.2), new Label("Positive", 0.7), new Label("negative", 0.1)));

    @Test
    void bestComesFirst() {
        assertThat(MOOD.top().label()).isEqualTo("Positive");
        assertThat(MOOD).extracting(Label::label).containsExactly("Positive", "neutral", "negative");
    }

    @Test
    void findsAScoreByItsLabelInAnyCase() {
        assertThat(MOOD.score("positive")).hasValue(0.7);
        assertThat(MOOD.score("NEUTRAL")).hasValue(0.2);
    }

    @Test
    void hasNoScoreForALabelThatIsNotThere() {
        assertThat(MOOD.score("joy")).isEmpty();
    }

    @Test
    void equalsTheSameLabelsInAnotherOrder() {
        Labels other =
                new Labels(List.of(new Label("negative", 0.1), new Label("Positive", 0.7), new Label("neutral", 0.2)));
        assertThat(other).isEqualTo(MOOD);
    }
}
