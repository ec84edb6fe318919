package io.github.hfclient.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.address.ServerKind;
import org.junit.jupiter.api.Test;

class ListLimitTest {
    private ServerKind said = ServerKind.UNKNOWN;
    private final ListLimit limit = new ListLimit(() -> said);

    /** How many lists as long as they may be are answered until longer ones may be sent. */
    private int untilGrown() {
        int before = limit.most();
        for (int lists = 1; lists < 10_000; lists++) {
            limit.answered(before);
            if (limit.most() != before) return lists;
        }
        throw new AssertionError("never more than " + before);
    }

    @Test
    void isNotLimitedBeforeAListIsRefused() {
        for (int i = 0; i < 1_000; i++) limit.answered(32);
        assertThat(limit.most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void fallsToWhatWasAnsweredAndDoublesAfterAWhile() {
        limit.refused(8);
        assertThat(limit.most()).isEqualTo(8);
        assertThat(untilGrown()).isEqualTo(64);
        assertThat(limit.most()).isEqualTo(16);
    }

    @Test
    void learnsNothingFromListsThatWereShorter() {
        limit.refused(8);
        for (int i = 0; i < 1_000; i++) limit.answered(7);
        assertThat(limit.most()).isEqualTo(8);
    }

    @Test
    void triesAgainLaterEachTimeThatLongerListsAreRefused() {
        for (int lists : new int[] {64, 128, 256, 512, 1024, 2048, 4096, 4096}) {
            limit.refused(8);
            assertThat(untilGrown()).isEqualTo(lists);
        }
    }

    @Test
    void growsSoonerOnceLongerListsHaveHeld() {
        for (int i = 0; i < 3; i++) {
            limit.refused(2);
            untilGrown();
        }
        assertThat(untilGrown()).as("from 4 to 8").isEqualTo(256);
        assertThat(untilGrown()).as("from 8 to 16").isEqualTo(32);
    }

    @Test
    void countsListsThatWereRefusedTogetherOnce() {
        for (int i = 0; i < 8; i++) limit.refused(8);
        assertThat(untilGrown()).isEqualTo(64);
    }

    @Test
    void growsFromSingleRowsToo() {
        limit.refused(1);
        assertThat(untilGrown()).isEqualTo(64);
        assertThat(limit.most()).isEqualTo(2);
    }

    @Test
    void neverGrowsWhereAListWasTakenForSomethingElse() {
        limit.answered(1);
        limit.misread();
        for (int i = 0; i < 100_000; i++) limit.answered(1);
        assertThat(limit.most()).isEqualTo(1);
        limit.refused(1);
        assertThat(limit.most()).isEqualTo(1);
    }

    @Test
    void takesOneListThatWasMisreadForAMishapWhereOthersWereAnswered() {
        limit.answered(2);
        limit.misread();
        assertThat(limit.most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void isTakenOnceAListOfSeveralWasAnswered() {
        limit.answered(1);
        assertThat(limit.taken()).isFalse();
        limit.answered(2);
        assertThat(limit.taken()).isTrue();
    }

    @Test
    void isOnTrialFromItsGrowthToTheFirstAnswer() {
        limit.refused(2);
        assertThat(limit.onTrial()).isFalse();
        untilGrown();
        assertThat(limit.onTrial()).isTrue();
        limit.answered(4);
        assertThat(limit.onTrial()).isFalse();
    }

    @Test
    void isNeverMoreThanTheServerSaysNorThanItHasTaken() {
        said = new ServerKind(true, 4, true, false);
        assertThat(limit.most()).isEqualTo(4);
        assertThat(limit.pairs()).isTrue();
        limit.refused(3);
        assertThat(limit.most()).isEqualTo(3);
        untilGrown();
        assertThat(limit.most()).as("6 were taken, for all that is known").isEqualTo(4);
    }
}
