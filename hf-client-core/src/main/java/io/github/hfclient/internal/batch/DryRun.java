package io.github.hfclient.internal.batch;

import io.github.hfclient.Body;
import io.github.hfclient.Estimate;
import io.github.hfclient.Explanation;
import io.github.hfclient.HfException;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.batch.fault.Stop;
import io.github.hfclient.internal.batch.rows.AnswerCache;
import io.github.hfclient.internal.batch.rows.Chunks;
import io.github.hfclient.internal.batch.rows.ListRequest;
import io.github.hfclient.internal.batch.rows.PublishedRows;
import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.RowGroup;
import io.github.hfclient.internal.batch.rows.StreamedRows;
import io.github.hfclient.internal.lane.ListLimit;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** A run in which all goes well, and nothing is sent: its rows are made and cut into lists as in any other. */
public final class DryRun<T, R> {
    private final BatchPlan<T, R> plan;
    private final Engine engine;
    private final @Nullable RowJournal journal;
    private final LongPredicate done;
    private final AnswerCache<T, R> remembered;
    private final Chunks<T, R> chunks;

    private DryRun(BatchPlan<T, R> plan, Iterator<T> inputs, long rows, @Nullable RowJournal journal) {
        this.plan = plan;
        this.engine = plan.engine();
        this.journal = journal;
        this.done = index -> journal != null && journal.has(index);
        this.remembered = new AnswerCache<>(plan.options().equalRowsOnce);
        this.chunks = new Chunks<>(inputs, rows, this::row, done, remembered, engine.settings().listBytes);
    }

    private Row<T, R> row(long index, T input) {
        Row<T, R> row = Row.of(index, input, plan.toRequest());
        if (journal != null) journal.meet(row);
        return row;
    }

    private List<Row<T, R>> next() {
        return chunks.next(plan.options().listRows);
    }

    /**
     * What the rows that the batch has would cost.
     *
     * @throws IllegalStateException if they can be read only once
     */
    public static Estimate estimate(BatchPlan<?, ?> plan) {
        OptionalLong total = plan.total().get();
        if (total.isEmpty())
            throw new IllegalStateException(
                    "the rows can be read only once; say how many there are with estimate(rows)");
        RowJournal journal = journal(plan, total);
        try {
            return estimate(plan, total.getAsLong(), journal);
        } finally {
            if (journal != null) journal.close();
        }
    }

    private static <T, R> Estimate estimate(BatchPlan<T, R> plan, long total, @Nullable RowJournal journal) {
        return new DryRun<>(plan, plan.rows().get(), total, journal).estimated();
    }

    /** A journal that is not there yet is not made. */
    private static @Nullable RowJournal journal(BatchPlan<?, ?> plan, OptionalLong total) {
        BatchOptions options = plan.options();
        return options.journal == null || !Files.exists(options.journal)
                ? null
                : RowJournal.open(options.journal, plan.engine(), plan.choice(), total);
    }

    private Estimate estimated() {
        long resumed = 0;
        long requests = 0;
        for (List<Row<T, R>> rows = next(); !rows.isEmpty(); rows = next()) {
            if (done.test(rows.get(0).index())) resumed += rows.size();
            else if (rows.stream().anyMatch(row -> row.broken() == null)) requests++;
        }
        return new Estimate(chunks.read(), resumed, requests, budgetLeft(engine));
    }

    /** What so many rows would cost in lists that are as long as they may be. */
    public static Estimate estimate(BatchPlan<?, ?> plan, long rows) {
        int list = plan.options().listRows;
        long requests = rows / list + (rows % list == 0 ? 0 : 1);
        return new Estimate(rows, 0, requests, budgetLeft(plan.engine()));
    }

    private static OptionalLong budgetLeft(Engine engine) {
        try {
            return engine.budgetLeft();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HfException.Cancelled("interrupted while waiting for the ledger", Stop.NOTHING, e);
        }
    }

    /** One explanation a request, in the order of the rows; rows without a request are in none. */
    public static <T, R> List<Explanation> explain(BatchPlan<T, R> plan) {
        Iterator<T> rows = plan.rows().get();
        try {
            return new DryRun<>(plan, rows, Long.MAX_VALUE, null).explained();
        } finally {
            if (rows instanceof PublishedRows<T> published) published.close();
            if (rows instanceof StreamedRows<T> streamed) streamed.close();
        }
    }

    private List<Explanation> explained() {
        List<Explanation> requests = new ArrayList<>();
        for (List<Row<T, R>> rows = next(); !rows.isEmpty(); rows = next()) {
            requests.addAll(explained(remembered.twins().leaders(rows)));
        }
        return List.copyOf(requests);
    }

    private List<Explanation> explained(List<Row<T, R>> rows) {
        if (rows.isEmpty()) return List.of();
        ListLimit lists = engine.destinations().lists(plan.choice(), rows.get(0).task());
        return RowGroup.of(rows).cut(Math.min(rows.size(), lists.most())).stream()
                .map(group -> explained(group, lists.pairs()))
                .toList();
    }

    private Explanation explained(RowGroup<T, R> group, boolean pairs) {
        Row<T, R> first = group.rows().get(0);
        int listRows = plan.options().listRows;
        if (group.single()) return engine.explain(plan.choice(), first.wellMade(), listRows);
        List<Body> bodies = group.rows().stream().map(Row::wellMadeBody).toList();
        return engine.explain(plan.choice(), new ListRequest<>(first.task(), bodies, pairs), listRows);
    }
}
