package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.internal.ListLength;
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
    private final Remembered<R> remembered;
    private final Twins<T, R> twins;
    private final Deque<Piece<T, R>> pieces = new ArrayDeque<>();
    private final Map<Long, Item<T, R>> items = new TreeMap<>();
    private boolean refused;
    private boolean misread;
    private int largestAnswered;

    private ChunkWork(BatchState batch, Remembered<R> remembered) {
        this.batch = batch;
        this.remembered = remembered;
        this.twins = new Twins<>(remembered);
    }

    /** One item for each row, in their order. */
    static <T, R> List<Item<T, R>> run(BatchState batch, Remembered<R> remembered, List<Row<T, R>> rows) {
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
        pieces.add(Piece.of(rows));
        try {
            for (Piece<T, R> piece; (piece = pieces.poll()) != null; ) ask(piece);
        } finally {
            batch.leave(this);
        }
        learn(rows);
    }

    private void ask(Piece<T, R> piece) {
        Moment start = batch.moment();
        try {
            RuntimeException stopped = batch.stopped();
            if (stopped != null) fail(piece, stopped);
            else if (!tooLong(piece)) answer(piece, batch.call(piece.rows()));
        } catch (HfException e) {
            failed(piece, e, start);
        } catch (RuntimeException e) {
            if (!(e instanceof IllegalArgumentException)) batch.stop(e); // not about what the rows ask for
            fail(piece, e);
        }
    }

    /** Whether the server takes fewer rows than these; then they are cut. */
    private boolean tooLong(Piece<T, R> piece) {
        if (piece.single()) return false;
        int most = batch.lists().most(piece.rows().get(0).task());
        if (piece.size() <= most) return false;
        addFirst(piece.cut(most));
        return true;
    }

    private void answer(Piece<T, R> piece, List<Got<R>> got) {
        largestAnswered = Math.max(largestAnswered, piece.size());
        List<Row<T, R>> rows = new ArrayList<>(piece.size());
        List<Got<R>> each = new ArrayList<>(piece.size());
        for (int i = 0; i < piece.size(); i++) {
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
        batch.lists().answered(rows.get(0).task(), piece.size());
        if (!refused) batch.goesWell();
    }

    private void fail(Piece<T, R> piece, RuntimeException cause) {
        for (Row<T, R> row : piece.rows()) {
            for (Row<T, R> twin : twins.of(row)) items.put(twin.index(), twin.failed(cause));
        }
    }

    private void failed(Piece<T, R> piece, HfException e, Moment start) {
        switch (Blame.of(e)) {
            case CALLER -> {
                batch.stop(e);
                fail(piece, e instanceof HfException.Cancelled ? whyStopped(e) : e);
            }
            case ROWS -> blameRows(piece, e);
            case ROWS_OR_SERVER -> suspect(piece, e, start);
            case NOBODY -> waitFor(piece, e, start);
        }
    }

    /** A call that ended because the run did tells of the reason for that. */
    private RuntimeException whyStopped(HfException cancelled) {
        RuntimeException stopped = batch.stopped();
        return stopped == null ? cancelled : stopped;
    }

    private void blameRows(Piece<T, R> piece, HfException e) {
        refused = true;
        if (!piece.single()) batch.split(piece.rows().get(0).task(), piece.size(), e.status());
        batch.refusedRows();
        if (piece.single()) fail(piece, e);
        else if (e instanceof HfException.UnreadableAnswer
                && !lists(piece.rows()).taken()) misread(piece);
        else addFirst(piece.halves());
    }

    private void misread(Piece<T, R> list) {
        misread = true;
        addFirst(list.cut(1));
    }

    private void suspect(Piece<T, R> piece, HfException e, Moment start) {
        Moment now = batch.moment();
        Suspicion before = piece.suspicion();
        Suspicion suspicion = before == null ? Suspicion.of(now) : before.again(start, now);
        boolean theRow = piece.single() && before != null && before.proved(start, now);
        boolean othersAnswered = now.answers() > (before == null ? start : before.last()).answers();
        if (theRow || !(othersAnswered || batch.worthWaiting(this, e, start.nanos(), suspicion.failures())))
            fail(piece, e);
        else pieces.addAll(piece.suspected(suspicion).halves()); // last: another half may show that the server is there
    }

    private void waitFor(Piece<T, R> piece, HfException e, Moment start) {
        if (batch.worthWaiting(this, e, start.nanos(), 0)) pieces.addFirst(piece);
        else fail(piece, e);
    }

    private void addFirst(List<Piece<T, R>> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) pieces.addFirst(parts.get(i));
    }

    /** A list that was refused while each of its rows was answered says how long lists may be. */
    private void learn(List<Row<T, R>> rows) {
        if (!refused || rows.size() == 1) return;
        List<RuntimeException> failures = failures(rows);
        if (failures.isEmpty() && misread) lists(rows).misread();
        else if (failures.isEmpty()) lists(rows).refused(largestAnswered);
        else if (batch.neverAnswered() && failures.size() == rows.size())
            Hopeless.check(failures).ifPresent(batch::stop);
    }

    private ListLength lists(List<Row<T, R>> rows) {
        return batch.lists().length(rows.get(0).task());
    }

    private List<RuntimeException> failures(List<Row<T, R>> rows) {
        return rows.stream()
                .map(row -> items.get(row.index()))
                .flatMap(item -> item == null ? Stream.empty() : item.failure().stream())
                .toList();
    }
}
