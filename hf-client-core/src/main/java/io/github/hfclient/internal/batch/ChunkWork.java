package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Task;
import io.github.hfclient.internal.batch.fault.Blame;
import io.github.hfclient.internal.batch.fault.Outage.Moment;
import io.github.hfclient.internal.batch.fault.Suspicion;
import io.github.hfclient.internal.batch.rows.AnswerCache;
import io.github.hfclient.internal.batch.rows.Got;
import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.RowGroup;
import io.github.hfclient.internal.batch.rows.Twins;
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
 * number of results, row by row at the end.
 */
final class ChunkWork<T, R> {
    private final BatchState batch;
    private final AnswerCache<R> remembered;
    private final Twins<T, R> twins;
    private final Deque<RowGroup<T, R>> pieces = new ArrayDeque<>();
    private final Map<Long, Item<T, R>> items = new TreeMap<>();
    private final ListTrials<T, R> trials = new ListTrials<>();
    private boolean sent; // something, by the last call
    private boolean refused;
    private boolean listFailed;

    private ChunkWork(BatchState batch, AnswerCache<R> remembered) {
        this.batch = batch;
        this.remembered = remembered;
        this.twins = new Twins<>(remembered);
    }

    /** One item for each row, in their order. */
    static <T, R> List<Item<T, R>> run(BatchState batch, AnswerCache<R> remembered, List<Row<T, R>> rows) {
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
        Got<R> got = remembered.get(row);
        if (got == null) return false;
        batch.keep(List.of(row), List.of(got));
        items.put(row.index(), row.answered(got.answer()));
        batch.counters().shared();
        return true;
    }

    private boolean joins(Row<T, R> row) {
        boolean joins = twins.joins(row);
        if (joins) batch.counters().shared();
        return joins;
    }

    private void askAll(List<Row<T, R>> rows) {
        pieces.add(RowGroup.of(rows));
        try {
            for (RowGroup<T, R> piece; (piece = pieces.poll()) != null; ) ask(piece);
        } finally {
            batch.leave(this);
        }
        if (refused && failures(rows).size() == rows.size()) batch.refusedAll(failures(rows));
    }

    private void ask(RowGroup<T, R> piece) {
        Moment start = batch.moment();
        try {
            RuntimeException stopped = batch.stopped();
            if (stopped != null) fail(piece, stopped);
            else if (!tooLong(piece)) call(piece);
        } catch (HfException e) {
            failed(piece, e, start);
        } catch (RuntimeException e) {
            if (!(e instanceof IllegalArgumentException)) batch.stop(e); // not about what the rows ask for
            fail(piece, e);
        }
    }

    private void call(RowGroup<T, R> piece) {
        sent = false;
        answer(piece, batch.call(piece.rows(), () -> sent = true));
    }

    /** Whether the server takes fewer rows than these; then they are cut. */
    private boolean tooLong(RowGroup<T, R> piece) {
        if (piece.single()) return false;
        int most = lists(piece).most();
        if (piece.size() <= most) return false;
        addFirst(piece.cut(most));
        return true;
    }

    private void answer(RowGroup<T, R> piece, List<Got<R>> got) {
        List<Row<T, R>> rows = new ArrayList<>(piece.size());
        List<Got<R>> each = new ArrayList<>(piece.size());
        for (int i = 0; i < piece.size(); i++) {
            if (!fits(piece.rows().get(i), got.get(i))) continue;
            for (Row<T, R> row : twins.of(piece.rows().get(i))) {
                rows.add(row);
                each.add(got.get(i));
            }
            remembered.put(piece.rows().get(i), got.get(i));
        }
        batch.keep(rows, each);
        for (int i = 0; i < rows.size(); i++) {
            items.put(rows.get(i).index(), rows.get(i).answered(each.get(i).answer()));
        }
        batch.answered(task(piece), piece.size());
        trials.answered(piece);
        if (!refused && !listFailed) batch.goesWell();
    }

    /** Whether the answer agrees with those of the other rows; if not, the row has failed. */
    private boolean fits(Row<T, R> row, Got<R> got) {
        HfException trouble = batch.misfit(row, got.answer());
        if (trouble != null) fail(row, trouble);
        return trouble == null;
    }

    private void fail(RowGroup<T, R> piece, RuntimeException cause) {
        for (Row<T, R> row : piece.rows()) {
            trials.failed(row);
            fail(row, cause);
        }
    }

    private void fail(Row<T, R> row, RuntimeException cause) {
        for (Row<T, R> twin : twins.of(row)) items.put(twin.index(), twin.failed(cause));
    }

    private void failed(RowGroup<T, R> piece, HfException e, Moment start) {
        Blame blame = Blame.of(e, sent);
        boolean work = blame == Blame.ROWS || blame == Blame.ROWS_OR_SERVER;
        if (work && task(piece).costly() && Blame.inDoubt(e)) giveUp(piece, e, start);
        else blame(blame, piece, e, start);
    }

    private void blame(Blame blame, RowGroup<T, R> piece, HfException e, Moment start) {
        switch (blame) {
            case CALLER -> {
                batch.stop(e);
                fail(piece, e instanceof HfException.Cancelled ? whyStopped(e) : e);
            }
            case ROWS -> blameRows(piece, e);
            case ROWS_OR_SERVER -> suspect(piece, e, start);
            case NOBODY -> waitFor(piece, e, start);
        }
    }

    /** What may have been billed is not sent again. Whether the server is there matters to the rows that follow. */
    private void giveUp(RowGroup<T, R> piece, HfException e, Moment start) {
        if (!piece.single()) lists(piece).refused(piece.size() / 2); // the next ones may have the time
        if (batch.moment().answers() == start.answers()) batch.worthWaiting(this, e, start.nanos(), 0);
        fail(piece, e);
    }

    /** A call that ended because the run did tells of the reason for that. */
    private RuntimeException whyStopped(HfException cancelled) {
        RuntimeException stopped = batch.stopped();
        return stopped == null ? cancelled : stopped;
    }

    private void blameRows(RowGroup<T, R> piece, HfException e) {
        refused = true;
        batch.refusedRows();
        if (piece.single()) fail(piece, e);
        else addFirst(refusedParts(piece, e));
    }

    private List<RowGroup<T, R>> refusedParts(RowGroup<T, R> list, HfException e) {
        batch.split(task(list), list.size(), e.status());
        boolean misread =
                e instanceof HfException.UnreadableAnswer && !lists(list).taken();
        trials.begin(lists(list), list, misread);
        return misread ? list.cut(1) : list.halves();
    }

    /** These rows fail or the server does: who else was answered meanwhile will tell. */
    private void suspect(RowGroup<T, R> piece, HfException e, Moment start) {
        Moment now = batch.moment();
        Suspicion before = piece.suspicion();
        boolean proved = before.proved(start, now);
        RowGroup<T, R> failed = piece.failed(start, now);
        if (!piece.single()) doubt(piece, proved);
        if (piece.single() && proved) fail(piece, e);
        else if (before.othersAnswered(start, now)) askAgain(failed);
        else if (batch.worthWaiting(this, e, start.nanos(), failed.suspicion().failures()))
            askAgainBehindOthers(failed, before.none());
        else fail(piece, e);
    }

    private void askAgain(RowGroup<T, R> failed) {
        if (failed.single()) pieces.add(failed);
        else addFirst(failed.halves());
    }

    /** Nobody is answered: other parts go first, they may show that the server is there. */
    private void askAgainBehindOthers(RowGroup<T, R> failed, boolean firstTime) {
        pieces.addAll(firstTime ? failed.steps() : failed.halves());
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
    private void waitFor(RowGroup<T, R> piece, HfException e, Moment start) {
        RowGroup<T, R> limited = e instanceof HfException.RateLimited ? piece.limited() : piece;
        boolean parts = !piece.single() && limited.limits() > 1;
        if (parts) doubt(piece, piece.limits() > 1);
        if (!batch.worthWaiting(this, e, start.nanos(), 0)) fail(piece, e);
        else addFirst(parts ? limited.steps() : List.of(limited));
    }

    private void addFirst(List<RowGroup<T, R>> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) pieces.addFirst(parts.get(i));
    }

    private static Task<?> task(RowGroup<?, ?> piece) {
        return piece.rows().get(0).task();
    }

    private ListLimit lists(RowGroup<T, R> piece) {
        return batch.lists(task(piece));
    }

    private List<RuntimeException> failures(List<Row<T, R>> rows) {
        return rows.stream()
                .map(row -> items.get(row.index()))
                .flatMap(item -> item == null ? Stream.empty() : item.failure().stream())
                .toList();
    }
}
