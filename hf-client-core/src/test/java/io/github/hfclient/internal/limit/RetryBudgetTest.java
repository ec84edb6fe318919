package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    @Test
    void allowsAsManyRetriesAsItHolds() {
        RetryBudget budget = new RetryBudget(3);
        assertThat(taken(budget, 10)).isEqualTo(3);
    }

    @Test
    void getsOneBackForEachSuccess() {
        RetryBudget budget = new RetryBudget(3);
        assertThat(taken(budget, 3)).isEqualTo(3);
        budget.give();
        budget.give();
        assertThat(taken(budget, 10)).isEqualTo(2);
    }

    @Test
    void neverHoldsMoreThanAtTheStart() {
        RetryBudget budget = new RetryBudget(3);
        for (int i = 0; i < 10; i++) budget.give();
        assertThat(taken(budget, 10)).isEqualTo(3);
    }

    @Test
    void refusalsDoNotDriveItBelowZero() {
        RetryBudget budget = new RetryBudget(1);
        assertThat(taken(budget, 10)).isEqualTo(1);
        budget.give();
        assertThat(budget.take()).isTrue();
    }

    @Test
    void ofZeroAllowsNoneEver() {
        RetryBudget budget = new RetryBudget(0);
        budget.give();
        assertThat(budget.take()).isFalse();
    }

    @Test
    void threadsShareIt() {
        RetryBudget budget = new RetryBudget(100);
        assertThat(IntStream.range(0, 10_000)
                        .parallel()
                        .filter(i -> budget.take())
                        .count())
                .isEqualTo(100);
    }

    private static long taken(RetryBudget budget, int tries) {
        return IntStream.range(0, tries).filter(i -> budget.take()).count();
    }
}
