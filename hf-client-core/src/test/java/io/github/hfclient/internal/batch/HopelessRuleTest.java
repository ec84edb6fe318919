package io.github.hfclient.internal.batch;

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
        HfException end = Hopeless.check(List.of(refused, again)).orElseThrow();
        assertThat(end)
                .isInstanceOf(HfException.InvalidInput.class)
                .hasMessage("the first 2 rows all failed alike, so the batch was ended: too long")
                .hasCause(refused);
        assertThat(end.details()).isEqualTo(refused.details());
    }

    @Test
    void soDoAnswersThatAreNoneOfTheTask() {
        assertThat(Hopeless.check(List.of(unreadable, unreadable)).orElseThrow())
                .isInstanceOf(HfException.UnreadableAnswer.class)
                .hasCause(unreadable);
    }

    @Test
    void rowsThatFailInDifferentWaysDoNot() {
        HfException otherStatus = new HfException.InvalidInput("too long", status(400), null);
        assertThat(Hopeless.check(List.of(refused, otherStatus))).isEmpty();
        assertThat(Hopeless.check(List.of(refused, unreadable))).isEmpty();
        assertThat(Hopeless.check(List.of(refused, new IllegalStateException("no row"))))
                .isEmpty();
        assertThat(Hopeless.check(List.of(new IllegalStateException("no row"), refused)))
                .isEmpty();
    }
}
