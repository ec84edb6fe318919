package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Task;
import io.github.hfclient.internal.batch.fault.Blame;
import io.github.hfclient.internal.batch.fault.Outage.Moment;
import io.github.hfclient.internal.batch.fault.Suspicion;
import io.github.hfclient.internal.batch.rows.AnswerCache;
import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.RowAnswer;
import io.github.hfclient.internal.batch.rows.RowGroup;
import io.github.hfclient.internal.lane.ListLimit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gets the answers to one chunk of rows, whatever it takes: as a list, in halves if the list is refused or answered by another
 * number of results, row by row at the end. What becomes of rows whose request failed is drawn in {@code docs/BATCH.md}.
 */
final class ChunkWork<T, R> {
    private final BatchState batch;
    private final AnswerCache<T, R> remembered;
    private final AnswerCache<T, R>.Twins twins;
    private final Deque<RowGroup<T, R>> toAsk = new ArrayDeque<>();
    private final Map<Long, Item<T, R>> items = new TreeMap<>();
    private final ListTrials<T, R> trials = new ListTrials<>();
    private boolean sent; // something, by the last call
    private boolean refused;
    private boolean listFailed;

    private ChunkWork(BatchState batch, AnswerCache<T, R> remembered) {
        this.batch = batch;
        this.remembered = remembered;
        this.twins = remembered.twins();
    }

    /** One item for each row, in their order. */
    static <T, R> List<Item<T, R>> run(BatchState batch, AnswerCache<T, R> remembered, List<Row<T, R>> rows) {
        return new ChunkWork<T, R>(batch, remembered).items(rows);
    }

    private List<Item<T, R>> items(List<Row<T, R>> rows) {
        List<Row<T, R>> good = new ArrayList<>(rows.size());
        for (Row<T, R> row : rows) {
            RuntimeException broken = row.broken();
            if (broken != null) items.put(row.index(), row.failed(broken));
            else if (!answeredBefore(row) && !joins(row)) good.add(row);
        }
        if (!good.isEmpty()) askAll(good);
        List<Item<T, R>> all = List.copyOf(items.values());
        batch.done(rows, all);
        return all;
    }

    private boolean answeredBefore(Row<T, R> row) {
        RowAnswer<R> answer = remembered.get(row);
        if (answer == null) return false;
        keep(List.of(row), List.of(answer));
        batch.counters().shared();
        return true;
    }

    private boolean joins(Row<T, R> row) {
        boolean joins = twins.joins(row);
        if (joins) batch.counters().shared();
        return joins;
    }

    private void askAll(List<Row<T, R>> rows) {
        toAsk.add(RowGroup.of(rows));
        try {
            for (RowGroup<T, R> group; (group = toAsk.poll()) != null; ) ask(group);
        } finally {
            batch.leave(this);
        }
        if (refused && failures(rows).size() == rows.size()) batch.refusedAll(failures(rows));
    }

    private void ask(RowGroup<T, R> group) {
        Moment start = batch.moment();
        try {
            RuntimeException stopped = batch.stopped();
            if (stopped != null) fail(group, stopped);
            else if (!tooLong(group)) call(group);
        } catch (HfException e) {
            failed(group, e, start);
        } catch (RuntimeException e) {
            if (!(e instanceof IllegalArgumentException)) batch.stop(e); // not about what the rows ask for
            fail(group, e);
        }
    }

    private void call(RowGroup<T, R> group) {
        sent = false;
        answered(group, batch.call(group.rows(), () -> sent = true));
    }

    /** Whether the server takes fewer rows than these; then they are cut. */
    private boolean tooLong(RowGroup<T, R> group) {
        if (group.single()) return false;
        int most = lists(group).most();
        if (group.size() <= most) return false;
        addFirst(group.cut(most));
        return true;
    }

    private void answered(RowGroup<T, R> group, List<RowAnswer<R>> answers) {
        List<Row<T, R>> rows = new ArrayList<>(group.size());
        List<RowAnswer<R>> each = new ArrayList<>(group.size());
        for (int i = 0; i < group.size(); i++) {
            Row<T, R> asked = group.rows().get(i);
            RowAnswer<R> answer = answers.get(i);
            if (!fits(asked, answer)) continue;
            for (Row<T, R> row : twins.of(asked)) {
                rows.add(row);
                each.add(answer);
            }
            remembered.put(asked, answer);
        }
        keep(rows, each);
        batch.answered(task(group), group.size());
        trials.answered(group);
        if (!refused && !listFailed) batch.goesWell();
    }

    /** Whether the answer agrees with those of the other rows; if not, the row has failed. */
    private boolean fits(Row<T, R> row, RowAnswer<R> answer) {
        HfException trouble = batch.misfit(row, answer.value());
        if (trouble != null) fail(row, trouble);
        return trouble == null;
    }

    private void keep(List<Row<T, R>> rows, List<RowAnswer<R>> answers) {
        batch.keep(rows, answers);
        for (int i = 0; i < rows.size(); i++) {
            Row<T, R> row = rows.get(i);
            items.put(row.index(), row.answered(answers.get(i).value()));
        }
    }

    private void fail(RowGroup<T, R> group, RuntimeException cause) {
        for (Row<T, R> row : group.rows()) {
            trials.failed(row);
            fail(row, cause);
        }
    }

    private void fail(Row<T, R> row, RuntimeException cause) {
        for (Row<T, R> twin : twins.of(row)) items.put(twin.index(), twin.failed(cause));
    }

    private void failed(RowGroup<T, R> group, HfException e, Moment start) {
        Blame blame = Blame.of(e, sent);
        boolean work = blame == Blame.ROWS || blame == Blame.ROWS_OR_SERVER;
        if (work && task(group).costly() && Blame.inDoubt(e)) giveUp(group, e, start);
        else blame(blame, group, e, start);
    }

    private void blame(Blame blame, RowGroup<T, R> group, HfException e, Moment start) {
        switch (blame) {
            case CALLER -> {
                batch.stop(e);
                fail(group, e instanceof HfException.Cancelled ? whyStopped(e) : e);
            }
            case ROWS -> blameRows(group, e);
            case ROWS_OR_SERVER -> suspect(group, e, start);
            case NOBODY -> waitFor(group, e, start);
        }
    }

    /** What may have been billed is not sent again. Whether the server is there matters to the rows that follow. */
    private void giveUp(RowGroup<T, R> group, HfException e, Moment start) {
        if (!group.single()) lists(group).refused(group.size() / 2); // the next ones may have the time
        if (batch.moment().answers() == start.answers()) batch.worthWaiting(this, e, start.nanos(), 0);
        fail(group, e);
    }

    /** A call that ended because the run did tells of the reason for that. */
    private RuntimeException whyStopped(HfException cancelled) {
        RuntimeException stopped = batch.stopped();
        return stopped == null ? cancelled : stopped;
    }

    private void blameRows(RowGroup<T, R> group, HfException e) {
        refused = true;
        batch.refusedRows();
        if (group.single()) fail(group, e);
        else addFirst(refusedParts(group, e));
    }

    private List<RowGroup<T, R>> refusedParts(RowGroup<T, R> list, HfException e) {
        batch.split(task(list), list.size(), e.status());
        boolean misread =
                e instanceof HfException.UnreadableAnswer && !lists(list).taken();
        trials.begin(lists(list), list, misread);
        return misread ? list.cut(1) : list.halves();
    }

    /** These rows fail or the server does: who else was answered meanwhile will tell. */
    private void suspect(RowGroup<T, R> group, HfException e, Moment start) {
        Moment now = batch.moment();
        Suspicion before = group.suspicion();
        boolean proved = before.proved(start, now);
        RowGroup<T, R> failed = group.failed(start, now);
        if (!group.single()) doubt(group, proved);
        if (group.single() && proved) fail(group, e);
        else if (before.othersAnswered(start, now)) askAgain(failed);
        else if (batch.worthWaiting(this, e, start.nanos(), failed.suspicion().failures()))
            askAgainBehindOthers(failed, before.none());
        else fail(group, e);
    }

    private void askAgain(RowGroup<T, R> failed) {
        if (failed.single()) toAsk.add(failed);
        else addFirst(failed.halves());
    }

    /** Nobody is answered: other parts go first, they may show that the server is there. */
    private void askAgainBehindOthers(RowGroup<T, R> failed, boolean firstTime) {
        toAsk.addAll(firstTime ? failed.steps() : failed.halves());
    }

    /**
     * A list has failed, which may be due to its length. That is shown only by one that was part of another, while rows were answered
     * in between, or by one that is longer than those that were refused before.
     */
    private void doubt(RowGroup<T, R> list, boolean again) {
        listFailed = true;
        if (again || lists(list).onTrial()) trials.begin(lists(list), list, false);
    }

    /** A list that is limited once more may be too long for a limit that counts something else than requests. */
    private void waitFor(RowGroup<T, R> group, HfException e, Moment start) {
        RowGroup<T, R> limited = e instanceof HfException.RateLimited ? group.limited() : group;
        boolean parts = !group.single() && limited.limits() > 1;
        if (parts) doubt(group, group.limits() > 1);
        if (!batch.worthWaiting(this, e, start.nanos(), 0)) fail(group, e);
        else addFirst(parts ? limited.steps() : List.of(limited));
    }

    private void addFirst(List<RowGroup<T, R>> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) toAsk.addFirst(parts.get(i));
    }

    private static Task<?> task(RowGroup<?, ?> group) {
        return group.rows().get(0).task();
    }

    private ListLimit lists(RowGroup<T, R> group) {
        return batch.lists(task(group));
    }

    private List<RuntimeException> failures(List<Row<T, R>> rows) {
        return rows.stream()
                .map(row -> items.get(row.index()))
                .flatMap(item -> item == null ? Stream.empty() : item.failure().stream())
                .toList();
    }
}
