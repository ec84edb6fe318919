package io.github.hfclient.internal.batch.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightLimitTest {
    private final InFlight limit = new InFlight(1, 16);

    private void answers(int count) {
        for (int i = 0; i < count; i++) limit.answered();
    }

    @Test
    void isOneUntilTheFirstRequestHasEnded() {
        assertThat(limit.limit()).isEqualTo(1);
        limit.begun();
        assertThat(limit.limit()).isEqualTo(8);
    }

    @Test
    void doublesWithinARoundUpToItsBound() {
        limit.begun();
        answers(8);
        assertThat(limit.limit()).isEqualTo(16);
        answers(100);
        assertThat(limit.limit()).isEqualTo(16);
    }

    @Test
    void isHalvedOnceForAllThatWereSentBefore() {
        limit.begun();
        answers(8);
        for (int i = 0; i < 16; i++) limit.pushedBack(100 + i, 200);
        assertThat(limit.limit()).isEqualTo(8);
        limit.pushedBack(201, 300);
        assertThat(limit.limit()).isEqualTo(4);
    }

    @Test
    void growsByOneARoundAfterThat() {
        limit.begun();
        limit.pushedBack(0, 1);
        assertThat(limit.limit()).isEqualTo(4);
        answers(4);
        assertThat(limit.limit()).isEqualTo(4);
        answers(1);
        assertThat(limit.limit()).isEqualTo(5);
    }

    @Test
    void neverFallsBelowOne() {
        limit.begun();
        for (int i = 0; i < 10; i++) limit.pushedBack(i * 10, i * 10 + 5);
        assertThat(limit.limit()).isEqualTo(1);
    }

    @Test
    void staysWhereItIsFixed() {
        InFlight fixed = new InFlight(5, 5);
        fixed.pushedBack(0, 1);
        assertThat(fixed.limit()).isEqualTo(1);
        fixed.begun();
        assertThat(fixed.limit()).isEqualTo(5);
        fixed.pushedBack(2, 3);
        assertThat(fixed.limit()).isEqualTo(5);
        fixed.answered();
        assertThat(fixed.limit()).isEqualTo(5);
    }

    @Test
    void beginsWithNoMoreThanItMayHave() {
        InFlight few = new InFlight(1, 3);
        few.begun();
        assertThat(few.limit()).isEqualTo(3);
        few.answered();
        assertThat(few.limit()).isEqualTo(3);
    }

    @Test
    void beginsWithNoFewerThanItMustHave() {
        InFlight many = new InFlight(12, 16);
        many.begun();
        assertThat(many.limit()).isEqualTo(12);
        many.pushedBack(0, 1);
        assertThat(many.limit()).isEqualTo(12);
    }

    @Test
    void answersBeforeTheFirstRequestHasEndedChangeNothing() {
        answers(3);
        assertThat(limit.limit()).isEqualTo(1);
    }

    @Test
    void aFirstRequestThatIsPushedBackMakesABeginningOfOne() {
        limit.pushedBack(0, 1);
        limit.begun();
        assertThat(limit.limit()).isEqualTo(1);
        answers(1);
        assertThat(limit.limit()).isEqualTo(2);
    }

    @Test
    void beginsOnce() {
        limit.begun();
        answers(8);
        limit.begun();
        assertThat(limit.limit()).isEqualTo(16);
    }

    /** A clock may begin below zero. */
    @Test
    void aRequestThatWasSentAtTheMomentOfTheLastCutCountsAnew() {
        limit.begun();
        limit.pushedBack(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        limit.pushedBack(Long.MAX_VALUE, Long.MIN_VALUE + 1);
        assertThat(limit.limit()).isEqualTo(2);
        limit.pushedBack(Long.MIN_VALUE, Long.MIN_VALUE + 2);
        assertThat(limit.limit()).isEqualTo(2);
    }
}
