package io.github.hfclient.internal.batch.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Task;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.lane.ListLength;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListSizesTest {
    private static final Task<Json> TASK = Ask.TASK;

    private final List<Task<?>> asked = new ArrayList<>();
    private final ListLength learned = new ListLength();
    private ServerKind kind = ServerKind.UNKNOWN;
    private final ListSizes sizes = new ListSizes(
            task -> {
                asked.add(task);
                return kind;
            },
            task -> learned);

    private void serverTakes(int rows, boolean pairs) {
        kind = new ServerKind(true, rows, pairs, false);
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(sizes.most()).isEqualTo(Integer.MAX_VALUE);
        assertThat(sizes.most(TASK)).isEqualTo(Integer.MAX_VALUE);
        assertThat(sizes.pairs(TASK)).isFalse();
    }

    @Test
    void theServerIsAskedOnceAndOnlyWhenItsAnswerCounts() {
        sizes.most();
        sizes.length(TASK);
        sizes.answered(TASK, 8);
        assertThat(asked).isEmpty();
        sizes.most(TASK);
        sizes.pairs(TASK);
        sizes.most(TASK);
        assertThat(asked).containsExactly(TASK);
    }

    @Test
    void neverMoreThanTheServerSaysNorThanItHasTaken() {
        serverTakes(4, true);
        assertThat(sizes.most(TASK)).isEqualTo(4);
        assertThat(sizes.pairs(TASK)).isTrue();
        learned.refused(3);
        assertThat(sizes.most(TASK)).isEqualTo(3);
    }

    @Test
    void withoutATaskTheShortestThatIsKnownHolds() {
        learned.refused(3);
        assertThat(sizes.most()).isEqualTo(Integer.MAX_VALUE);
        sizes.most(TASK);
        assertThat(sizes.most()).isEqualTo(3);
    }

    @Test
    void answersTeachOnlyAboutTasksThatHadLists() {
        sizes.answered(TASK, 8);
        assertThat(learned.taken()).isFalse();
        sizes.length(TASK);
        sizes.answered(TASK, 8);
        assertThat(learned.taken()).isTrue();
    }
}
