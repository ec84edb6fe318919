package io.github.hfclient.internal.batch;

import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.RowGroup;
import io.github.hfclient.internal.lane.ListLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the work on one chunk shows about the length of lists: one that failed was too long if each of its rows is answered
 * afterwards, in shorter lists or alone.
 */
final class ListTrials<T, R> {
    /** A list that failed. */
    private final class Trial {
        final ListLimit limit;
        final boolean misread;
        final Set<Long> left;
        int most;

        Trial(ListLimit limit, RowGroup<T, R> list, boolean misread) {
            this.limit = limit;
            this.misread = misread;
            this.left = new HashSet<>(indexes(list));
        }

        void answered(RowGroup<T, R> group) {
            if (left.removeAll(indexes(group))) most = Math.max(most, group.size());
        }

        void conclude() {
            if (misread) limit.misread();
            else limit.refused(most);
        }
    }

    private final List<Trial> trials = new ArrayList<>();

    private static Set<Long> indexes(RowGroup<?, ?> group) {
        return group.rows().stream().map(Row::index).collect(Collectors.toSet());
    }

    /**
     * A list failed, and its length may be the reason.
     *
     * @param misread whether it was taken for something else than a list of rows
     */
    void begin(ListLimit limit, RowGroup<T, R> list, boolean misread) {
        trials.add(new Trial(limit, list, misread));
    }

    void answered(RowGroup<T, R> group) {
        trials.forEach(trial -> trial.answered(group));
        trials.stream().filter(trial -> trial.left.isEmpty()).findFirst().ifPresent(trial -> {
            trial.conclude();
            trials.clear();
        });
    }

    /** It was the row, and not the lists that it was in. */
    void failed(Row<T, R> row) {
        trials.removeIf(trial -> trial.left.contains(row.index()));
    }
}
