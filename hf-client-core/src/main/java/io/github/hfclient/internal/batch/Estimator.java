package io.github.hfclient.internal.batch;

import io.github.hfclient.Estimate;
import io.github.hfclient.HfException;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.batch.fault.Stop;
import io.github.hfclient.internal.batch.rows.AnswerCache;
import io.github.hfclient.internal.batch.rows.Chunks;
import io.github.hfclient.internal.batch.rows.Row;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** What a batch would cost: its rows are made and cut into lists as in a run, and nothing is sent. */
public final class Estimator {
    private Estimator() {}

    /**
     * Of the rows that the batch has.
     *
     * @throws IllegalStateException if they can be read only once
     */
    public static Estimate of(BatchPlan<?, ?> plan) {
        OptionalLong total = plan.total().get();
        if (total.isEmpty())
            throw new IllegalStateException(
                    "the rows can be read only once; say how many there are with estimate(rows)");
        RowJournal journal = journal(plan, total);
        try {
            return counted(plan, total.getAsLong(), journal);
        } finally {
            if (journal != null) journal.close();
        }
    }

    private static <T, R> Estimate counted(BatchPlan<T, R> plan, long total, @Nullable RowJournal journal) {
        LongPredicate done = index -> journal != null && journal.has(index);
        Chunks<T, R> chunks = new Chunks<>(
                plan.rows().get(),
                total,
                (index, input) -> row(plan, journal, index, input),
                done,
                new AnswerCache<>(plan.options().equalRowsOnce),
                plan.engine().settings().listBytes);
        long resumed = 0;
        long requests = 0;
        List<Row<T, R>> rows = chunks.next(plan.options().listRows);
        for (; !rows.isEmpty(); rows = chunks.next(plan.options().listRows)) {
            if (done.test(rows.get(0).index())) resumed += rows.size();
            else if (rows.stream().anyMatch(row -> row.broken() == null)) requests++;
        }
        return new Estimate(chunks.read(), resumed, requests, left(plan.engine()));
    }

    private static <T, R> Row<T, R> row(BatchPlan<T, R> plan, @Nullable RowJournal journal, long index, T input) {
        Row<T, R> row = Row.of(index, input, plan.toRequest());
        if (journal != null) journal.meet(row);
        return row;
    }

    /** A journal that is not there yet is not made. */
    private static @Nullable RowJournal journal(BatchPlan<?, ?> plan, OptionalLong total) {
        BatchOptions options = plan.options();
        return options.journal == null || !Files.exists(options.journal)
                ? null
                : RowJournal.open(options.journal, plan.engine(), plan.choice(), total);
    }

    /** Of so many rows, in lists that are as long as they may be. */
    public static Estimate of(BatchPlan<?, ?> plan, long rows) {
        int list = plan.options().listRows;
        long requests = rows / list + (rows % list == 0 ? 0 : 1);
        return new Estimate(rows, 0, requests, left(plan.engine()));
    }

    private static OptionalLong left(Engine engine) {
        try {
            return engine.budgetLeft();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HfException.Cancelled("interrupted while waiting for the ledger", Stop.NOTHING, e);
        }
    }
}
