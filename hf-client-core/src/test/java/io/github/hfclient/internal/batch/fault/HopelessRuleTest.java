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
        HfException end = Hopeless.list(List.of(refused, again)).orElseThrow();
        assertThat(end)
                .isInstanceOf(HfException.InvalidInput.class)
                .hasMessage("the first 2 rows all failed alike, so the batch was ended: too long")
                .hasCause(refused);
        assertThat(end.details()).isEqualTo(refused.details());
    }

    @Test
    void soDoAnswersThatAreNoneOfTheTask() {
        assertThat(Hopeless.list(List.of(unreadable, unreadable)).orElseThrow())
                .isInstanceOf(HfException.UnreadableAnswer.class)
                .hasCause(unreadable);
    }

    @Test
    void rowsThatFailInDifferentWaysDoNot() {
        HfException otherStatus = new HfException.InvalidInput("too long", status(400), null);
        assertThat(Hopeless.list(List.of(refused, otherStatus))).isEmpty();
        assertThat(Hopeless.list(List.of(refused, unreadable))).isEmpty();
        assertThat(Hopeless.list(List.of(refused, new IllegalStateException("no row"))))
                .isEmpty();
        assertThat(Hopeless.list(List.of(new IllegalStateException("no row"), refused)))
                .isEmpty();
    }

    @Test
    void rowsAloneEndItWhenThereAreEnoughThatFailAlike() {
        Hopeless hopeless = new Hopeless();
        for (int row = 1; row < 32; row++) assertThat(hopeless.single(refused)).isEmpty();
        assertThat(hopeless.single(refused).orElseThrow()).hasMessageStartingWith("the first 32 rows all failed alike");
    }

    @Test
    void oneThatFailsInAnotherWayMeansThatTheyDiffer() {
        Hopeless hopeless = new Hopeless();
        hopeless.single(refused);
        hopeless.single(unreadable);
        for (int row = 0; row < 100; row++) assertThat(hopeless.single(refused)).isEmpty();
    }
}
