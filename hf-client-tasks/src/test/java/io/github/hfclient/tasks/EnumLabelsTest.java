package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.tasks.internal.EnumLabels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of any model as constants of an enum of the caller. */
class EnumLabelsTest {
    enum Mood {
        POSITIVE,
        NOT_SURE,
        NEGATIVE
    }

    enum Model implements Labelled {
        SAD("LABEL_0"),
        GLAD("LABEL_1");

        private final String label;

        Model(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NOT_SURE", "not sure", "Not-Sure", "notSure", " not\u00A0sure\n", "NOTSURE", "_not__sure_"})
    void spellingMakesNoDifference(String label) {
        assertThat(labels(label, 0.7).to(Mood.class).top()).isEqualTo(Mood.NOT_SURE);
    }

    @Test
    void spellingMakesNoDifferenceInTurkeyEither() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr"));
        try {
            assertThat(labels("POSITIVE", 0.7).to(Mood.class).top()).isEqualTo(Mood.POSITIVE);
            assertThat(EnumLabels.of(Mood.class).labels()).containsExactly("positive", "not sure", "negative");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givesTheScoresBestFirst() {
        Scores<Mood> mood = new Labels(List.of(new Label("negative", 0.1), new Label("positive", 0.9))).to(Mood.class);
        assertThat(mood).extracting(Scores.Score::constant).containsExactly(Mood.POSITIVE, Mood.NEGATIVE);
        assertThat(mood.score(Mood.NEGATIVE)).hasValue(0.1);
        assertThat(mood.atLeast(0.1)).containsExactly(Mood.POSITIVE, Mood.NEGATIVE);
        assertThat(mood.atLeast(0.11)).containsExactly(Mood.POSITIVE);
    }

    @Test
    void constantsThatTheAnswerDoesNotHoldHaveNoScore() {
        Scores<Mood> mood = labels("positive", 0.9).to(Mood.class);
        assertThat(mood.score(Mood.NOT_SURE)).isEmpty();
        assertThat(mood.asMap()).isEqualTo(Map.of(Mood.POSITIVE, 0.9));
    }

    @Test
    void aConstantIsFoundByItsOwnLabelAndByItsName() {
        assertThat(labels("label 1", 0.9).to(Model.class).top()).isEqualTo(Model.GLAD);
        assertThat(labels("sad", 0.9).to(Model.class).top()).isEqualTo(Model.SAD);
    }

    @Test
    void aLabelThatStandsForNoConstantIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels("joy", 0.9).to(Mood.class))
                .withMessage("label 'joy' stands for none of [POSITIVE, NOT_SURE, NEGATIVE]");
    }

    @Test
    void twoLabelsForOneConstantAreRefused() {
        Labels twice = new Labels(List.of(new Label("LABEL_0", 0.1), new Label("sad", 0.9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.to(Model.class))
                .withMessage("two scores are of the same constant");
    }

    @Test
    void theMapCannotBeChanged() {
        Map<Mood, Double> map = labels("positive", 0.9).to(Mood.class).asMap();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> map.remove(Mood.POSITIVE));
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is refused here
    void refusesNullsAndNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> labels("a", 0).to((Class<Mood>) null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scores<Mood>(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scores.Score<>((Mood) null, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scores.Score<>(Mood.POSITIVE, Double.NaN));
    }

    private static Labels labels(String label, double score) {
        return new Labels(List.of(new Label(label, score)));
    }
}
