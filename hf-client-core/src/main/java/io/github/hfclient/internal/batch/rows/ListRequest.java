package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.Body;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.internal.address.Dialect;
import io.github.hfclient.json.Json;
import java.util.List;
import java.util.Objects;

/**
 * Several requests as one whose input is a list. They may be merged if everything but their input is equal and the input is
 * no media.
 *
 * @param pairs whether two texts in a list are one pair to the server
 */
public record ListRequest<R>(Task<R> single, List<Body> rows, boolean pairs) implements TaskRequest<List<R>> {
    @Override
    public Task<List<R>> task() {
        return single.decoder((in, asked) -> single.decoder().readRows(in, rows));
    }

    @Override
    public Body body() {
        List<Json> inputs =
                rows.stream().map(row -> Objects.requireNonNull(row.inputs())).toList();
        Body first = rows.get(0);
        return new Body(Dialect.list(single, inputs, pairs), first.parameters(), first.root(), first.cases());
    }

    static boolean mergeable(Task<?> task, Body a, Task<?> other, Body b) {
        return task.equals(other)
                && a.parameters().equals(b.parameters())
                && a.root().equals(b.root())
                && a.cases().equals(b.cases())
                && Dialect.listable(task, b);
    }
}
