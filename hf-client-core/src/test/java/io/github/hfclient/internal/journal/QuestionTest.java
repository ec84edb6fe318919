package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.testkit.Ask;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Parameters FIELD = Parameters.NONE.with("top_k", 2);
    private static final Question ASKED = Question.of(Ask.TASK, Body.of("hello"));

    @Test
    void isTheSameForTheSame() {
        assertThat(Question.of(Ask.TASK, Body.of("hello"))).isEqualTo(ASKED);
        assertThat(Question.of(Ask.TASK, Body.ofRoot(FIELD))).isEqualTo(Question.of(Ask.TASK, Body.ofRoot(FIELD)));
    }

    @Test
    void tellsWhetherTheInputChangedOrTheSettings() {
        Question otherInput = Question.of(Ask.TASK, Body.of("hello!"));
        assertThat(otherInput.input()).isNotEqualTo(ASKED.input());
        assertThat(otherInput.settings()).isEqualTo(ASKED.settings());
        Question otherParameters = Question.of(Ask.TASK, Body.of("hello").parameters(FIELD));
        assertThat(otherParameters.input()).isEqualTo(ASKED.input());
        assertThat(otherParameters.settings()).isNotEqualTo(ASKED.settings());
        Question otherFields = Question.of(Ask.TASK, Body.of("hello").root(FIELD));
        assertThat(otherFields.settings()).isNotIn(ASKED.settings(), otherParameters.settings());
    }

    @Test
    void showsNothingOfWhatWasAsked() {
        assertThat(ASKED.text()).matches("[0-9a-f]{16}-[0-9a-f]{16}");
        assertThat(Question.parse(ASKED.text())).isEqualTo(ASKED);
    }

    /** Of the JSON text {@code "hello"}, quotes included. */
    @Test
    void theDigestIsPartOfTheFormOfJournals() {
        assertThat(ASKED.input()).isEqualTo("5aa762ae383fbb72");
    }
}
