package io.github.hfclient.internal.batch;

import io.github.hfclient.Body;
import io.github.hfclient.internal.batch.rows.Row;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the answers of one run to requests of one kind have to agree in, as the first of them has it. Safe for several threads. */
final class Shapes {
    private static final int MOST = 1_000; // a task whose settings differ from row to row has as many kinds as rows

    /** Requests that differ in their input alone. */
    private record Kind(String task, Body settings) {
        static Kind of(Row<?, ?> row) {
            Body body = row.wellMadeBody();
            return new Kind(row.task().id(), new Body(null, body.parameters(), body.root(), body.cases()));
        }
    }

    private final Map<Kind, String> first = new ConcurrentHashMap<>();

    /** Why the answer to a row is none, since the first one was different; null if they agree. */
    <R> @Nullable String trouble(Row<?, R> row, R answer) {
        String shape = row.task().decoder().shape(answer);
        String before = shape == null ? null : first(Kind.of(row), shape);
        if (before == null || before.equals(shape)) return null;
        return "the answer has " + shape + ", but the first one of this batch has " + before
                + ", and all answers of a model must agree in that";
    }

    private @Nullable String first(Kind kind, String shape) {
        return first.size() < MOST ? first.putIfAbsent(kind, shape) : first.get(kind);
    }
}
