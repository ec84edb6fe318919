package io.github.hfclient.internal;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gets the answers to one chunk of rows, whatever it takes: as a list, in halves if the list is refused or answered by another
 * number of results, row by row at the end.
 */
final class ChunkWork<T, R> {
    /** Rows asked about together. */
    private record Piece<T, R>(List<Row<T, R>> rows, boolean failedBefore) {
        int size() {
            return rows.size();
        }

        Piece<T, R> part(int from, int to) {
            return new Piece<>(rows.subList(from, to), failedBefore);
        }
    }

    private final BatchState batch;
    private final Deque<Piece<T, R>> pieces = new ArrayDeque<>();
    private final Map<Long, Item<T, R>> items = new TreeMap<>();
    private boolean refused;
    private int largestAnswered;

    private ChunkWork(BatchState batch) {
        this.batch = batch;
    }

    /** One item for each row, in their order. */
    static <T, R> List<Item<T, R>> run(BatchState batch, List<Row<T, R>> rows) {
        return new ChunkWork<T, R>(batch).items(rows);
    }

    private List<Item<T, R>> items(List<Row<T, R>> rows) {
        List<Row<T, R>> good = new ArrayList<>(rows.size());
        for (Row<T, R> row : rows) {
            RuntimeException broken = row.broken();
            if (broken == null) good.add(row);
            else items.put(row.index(), row.failed(broken));
        }
        cut(good);
        for (Piece<T, R> piece; (piece = pieces.poll()) != null; ) ask(piece);
        learn(good);
        return List.copyOf(items.values());
    }

    private void cut(List<Row<T, R>> rows) {
        if (rows.isEmpty()) return;
        int most = rows.size() == 1 ? 1 : batch.listRows(rows.get(0).task());
        for (int from = 0; from < rows.size(); from += most) {
            pieces.add(new Piece<>(rows.subList(from, Math.min(rows.size(), from + most)), false));
        }
    }

    private void ask(Piece<T, R> piece) {
        RuntimeException stopped = batch.stopped();
        if (stopped != null) {
            fail(piece, stopped);
            return;
        }
        long successes = batch.successes();
        try {
            answer(piece, batch.call(piece.rows()));
        } catch (HfException e) {
            failed(piece, e, batch.successes() > successes);
        } catch (RuntimeException e) {
            batch.stop(e); // misuse, such as no model: no row can be asked about
            fail(piece, e);
        }
    }

    private void answer(Piece<T, R> piece, List<R> answers) {
        largestAnswered = Math.max(largestAnswered, piece.size());
        for (int i = 0; i < piece.size(); i++) {
            Row<T, R> row = piece.rows().get(i);
            items.put(row.index(), row.answered(answers.get(i)));
        }
    }

    private void fail(Piece<T, R> piece, RuntimeException cause) {
        for (Row<T, R> row : piece.rows()) items.put(row.index(), row.failed(cause));
    }

    private void failed(Piece<T, R> piece, HfException e, boolean othersSucceed) {
        switch (Blame.of(e)) {
            case CALLER -> {
                batch.stop(e);
                fail(piece, e);
            }
            case ROWS -> blameRows(piece, e);
            case SERVER -> blameServer(piece, e, othersSucceed);
        }
    }

    private void blameRows(Piece<T, R> piece, HfException e) {
        refused = true;
        if (piece.size() == 1) fail(piece, e);
        else if (e instanceof HfException.UnreadableAnswer && !batch.takesLists()) singly(piece);
        else halve(piece);
    }

    /** The server may be down, or it may be these rows that bring it down: if others are answered meanwhile, it is the rows. */
    private void blameServer(Piece<T, R> piece, HfException e, boolean othersSucceed) {
        boolean theRow = piece.size() == 1 && piece.failedBefore() && othersSucceed;
        if (theRow || !batch.worthWaiting(e, othersSucceed)) fail(piece, e);
        else if (piece.size() > 1 && e instanceof HfException.ServerFailed) halve(piece);
        else pieces.addLast(new Piece<>(piece.rows(), true));
    }

    private void halve(Piece<T, R> piece) {
        int middle = piece.size() / 2;
        pieces.addFirst(piece.part(middle, piece.size()));
        pieces.addFirst(piece.part(0, middle));
    }

    private void singly(Piece<T, R> piece) {
        for (int i = 0; i < piece.size(); i++) pieces.addLast(piece.part(i, i + 1));
    }

    /** A list that was refused while each row alone was answered says how long lists may be. */
    private void learn(List<Row<T, R>> rows) {
        if (rows.isEmpty()) return;
        Collection<Item<T, R>> all = items.values();
        boolean fine = all.stream().allMatch(Item::answered);
        if (refused && fine) batch.learned(rows.get(0).task(), Math.max(1, largestAnswered));
        else if (refused && rows.size() > 1) batch.stopIfHopeless(rows.size(), failuresOf(rows));
        else if (largestAnswered > 1) batch.tookList();
    }

    private List<HfException> failuresOf(List<Row<T, R>> rows) {
        List<HfException> failures = new ArrayList<>();
        for (Row<T, R> row : rows) {
            Item<T, R> item = items.get(row.index());
            if (item instanceof Item.Failed<T, R> failed && failed.cause() instanceof HfException e) failures.add(e);
        }
        return failures;
    }
}
