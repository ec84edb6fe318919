package io.github.hfclient.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListLengthTest {
    private final ListLength length = new ListLength();

    /** How many lists as long as they may be are answered until longer ones may be sent. */
    private int untilGrown() {
        int before = length.most();
        for (int lists = 1; lists < 10_000; lists++) {
            length.answered(before);
            if (length.most() != before) return lists;
        }
        throw new AssertionError("never more than " + before);
    }

    @Test
    void isNotLimitedBeforeAListIsRefused() {
        for (int i = 0; i < 1_000; i++) length.answered(32);
        assertThat(length.most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void fallsToWhatWasAnsweredAndDoublesAfterAWhile() {
        length.refused(8);
        assertThat(length.most()).isEqualTo(8);
        assertThat(untilGrown()).isEqualTo(64);
        assertThat(length.most()).isEqualTo(16);
    }

    @Test
    void learnsNothingFromListsThatWereShorter() {
        length.refused(8);
        for (int i = 0; i < 1_000; i++) length.answered(7);
        assertThat(length.most()).isEqualTo(8);
    }

    @Test
    void triesAgainLaterEachTimeThatLongerListsAreRefused() {
        for (int lists : new int[] {64, 128, 256, 512, 1024, 2048, 4096, 4096}) {
            length.refused(8);
            assertThat(untilGrown()).isEqualTo(lists);
        }
    }

    @Test
    void growsSoonerOnceLongerListsHaveHeld() {
        for (int i = 0; i < 3; i++) {
            length.refused(2);
            untilGrown();
        }
        assertThat(untilGrown()).as("from 4 to 8").isEqualTo(256);
        assertThat(untilGrown()).as("from 8 to 16").isEqualTo(32);
    }

    @Test
    void countsListsThatWereRefusedTogetherOnce() {
        for (int i = 0; i < 8; i++) length.refused(8);
        assertThat(untilGrown()).isEqualTo(64);
    }

    @Test
    void growsFromSingleRowsToo() {
        length.refused(1);
        assertThat(untilGrown()).isEqualTo(64);
        assertThat(length.most()).isEqualTo(2);
    }

    @Test
    void neverGrowsWhereAListWasTakenForSomethingElse() {
        length.answered(1);
        length.misread();
        for (int i = 0; i < 100_000; i++) length.answered(1);
        assertThat(length.most()).isEqualTo(1);
        length.refused(1);
        assertThat(length.most()).isEqualTo(1);
    }

    @Test
    void takesOneListThatWasMisreadForAMishapWhereOthersWereAnswered() {
        length.answered(2);
        length.misread();
        assertThat(length.most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void isTakenOnceAListOfSeveralWasAnswered() {
        length.answered(1);
        assertThat(length.taken()).isFalse();
        length.answered(2);
        assertThat(length.taken()).isTrue();
    }

    @Test
    void isOnTrialFromItsGrowthToTheFirstAnswer() {
        length.refused(2);
        assertThat(length.onTrial()).isFalse();
        untilGrown();
        assertThat(length.onTrial()).isTrue();
        length.answered(4);
        assertThat(length.onTrial()).isFalse();
    }
}
