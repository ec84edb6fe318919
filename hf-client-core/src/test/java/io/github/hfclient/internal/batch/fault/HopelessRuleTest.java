package io.github.hfclient.internal.batch.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.Details;
import java.util.List;
import org.junit.jupiter.api.Test;

class HopelessRuleTest {
    private final HfException refused = new HfException.InvalidInput("too long", status(422), null);
    private final HfException unreadable = new HfException.UnreadableAnswer("no list", status(200), null);

    private static Details status(int status) {
        return new Details("test-task", "acme/m", "localhost", status, null, null, "", null);
    }

    @Test
    void rowsThatAllFailAlikeEndTheRunWithTheirFailure() {
        HfException again = new HfException.InvalidInput("too long, too", status(422), null);
        HfException end = new Hopeless().refused(List.of(refused, again)).orElseThrow();
        assertThat(end)
                .isInstanceOf(HfException.InvalidInput.class)
                .hasMessage("the first 2 rows all failed alike, so the batch was ended: too long")
                .hasCause(refused);
        assertThat(end.details()).isEqualTo(refused.details());
    }

    @Test
    void soDoAnswersThatAreNoneOfTheTask() {
        assertThat(new Hopeless().refused(List.of(unreadable, unreadable)).orElseThrow())
                .isInstanceOf(HfException.UnreadableAnswer.class)
                .hasCause(unreadable);
    }

    @Test
    void rowsThatFailInDifferentWaysDoNot() {
        HfException otherStatus = new HfException.InvalidInput("too long", status(400), null);
        assertThat(new Hopeless().refused(List.of(refused, otherStatus))).isEmpty();
        assertThat(new Hopeless().refused(List.of(refused, unreadable))).isEmpty();
        assertThat(new Hopeless().refused(List.of(refused, new IllegalStateException("no row"))))
                .isEmpty();
        assertThat(new Hopeless().refused(List.of(new IllegalStateException("no row"), refused)))
                .isEmpty();
    }

    @Test
    void rowsAloneEndItWhenThereAreEnoughThatFailAlike() {
        Hopeless hopeless = new Hopeless();
        for (int row = 1; row < 32; row++)
            assertThat(hopeless.refused(List.of(refused))).isEmpty();
        assertThat(hopeless.refused(List.of(refused)).orElseThrow())
                .hasMessageStartingWith("the first 32 rows all failed alike");
    }

    @Test
    void oneThatFailsInAnotherWayMeansThatTheyDiffer() {
        Hopeless hopeless = new Hopeless();
        hopeless.refused(List.of(refused));
        hopeless.refused(List.of(unreadable));
        for (int row = 0; row < 100; row++)
            assertThat(hopeless.refused(List.of(refused))).isEmpty();
    }

    @Test
    void oneAnswerGivesHopeForGood() {
        Hopeless hopeless = new Hopeless();
        hopeless.answered();
        assertThat(hopeless.refused(List.of(refused, refused))).isEmpty();
        for (int row = 0; row < 100; row++)
            assertThat(hopeless.refused(List.of(refused))).isEmpty();
    }
}
