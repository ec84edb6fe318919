package io.github.hfclient.internal.batch;

import io.github.hfclient.Body;
import io.github.hfclient.Explanation;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.batch.rows.AnswerCache;
import io.github.hfclient.internal.batch.rows.Chunks;
import io.github.hfclient.internal.batch.rows.ListRequest;
import io.github.hfclient.internal.batch.rows.PublishedRows;
import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.RowGroup;
import io.github.hfclient.internal.batch.rows.StreamedRows;
import io.github.hfclient.internal.batch.rows.Twins;
import io.github.hfclient.internal.lane.ListLimit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The requests of a run in which all goes well, made and not sent. */
public final class Explained {
    private Explained() {}

    /** One explanation a request, in the order of the rows; rows without a request are in none. */
    public static <T, R> List<Explanation> of(BatchPlan<T, R> plan) {
        Iterator<T> rows = plan.rows().get();
        try {
            return of(plan, rows);
        } finally {
            if (rows instanceof PublishedRows<T> published) published.close();
            if (rows instanceof StreamedRows<T> streamed) streamed.close();
        }
    }

    private static <T, R> List<Explanation> of(BatchPlan<T, R> plan, Iterator<T> inputs) {
        AnswerCache<R> remembered = new AnswerCache<>(plan.options().equalRowsOnce);
        Chunks<T, R> chunks = new Chunks<>(
                inputs,
                Long.MAX_VALUE,
                (index, input) -> Row.of(index, input, plan.toRequest()),
                index -> false,
                remembered,
                plan.engine().settings().listBytes);
        List<Explanation> requests = new ArrayList<>();
        List<Row<T, R>> rows = chunks.next(plan.options().listRows);
        while (!rows.isEmpty()) {
            addAll(requests, plan, new Twins<T, R>(remembered).leaders(rows));
            rows = chunks.next(plan.options().listRows);
        }
        return List.copyOf(requests);
    }

    private static <T, R> void addAll(List<Explanation> requests, BatchPlan<T, R> plan, List<Row<T, R>> rows) {
        if (rows.isEmpty()) return;
        ListLimit lists =
                plan.engine().destinations().lists(plan.choice(), rows.get(0).task());
        for (RowGroup<T, R> piece : RowGroup.of(rows).cut(Math.min(rows.size(), lists.most()))) {
            requests.add(explain(plan, piece, lists.pairs()));
        }
    }

    private static <T, R> Explanation explain(BatchPlan<T, R> plan, RowGroup<T, R> piece, boolean pairs) {
        Engine engine = plan.engine();
        Row<T, R> first = piece.rows().get(0);
        if (piece.single()) return engine.explain(plan.choice(), first.wellMade(), plan.options().listRows);
        List<Body> bodies = piece.rows().stream().map(Row::wellMadeBody).toList();
        return engine.explain(plan.choice(), new ListRequest<>(first.task(), bodies, pairs), plan.options().listRows);
    }
}
