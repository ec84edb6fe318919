package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.Body;
import io.github.hfclient.Item;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.internal.address.Dialect;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch on its way.
 *
 * @param request null if making it failed
 * @param body of the request, made once
 * @param broken why there is no request; null if there is one
 */
public record Row<T, R>(
        long index,
        T input,
        @Nullable TaskRequest<R> request,
        @Nullable Body body,
        @Nullable RuntimeException broken) {
    public static <T, R> Row<T, R> of(long index, T input, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        try {
            TaskRequest<R> request = toRequest.apply(input);
            if (request == null) throw new IllegalArgumentException("toRequest gave no request, but null");
            return new Row<>(index, input, request, request.body(), null);
        } catch (RuntimeException e) {
            return lost(index, input, e);
        } catch (Exception
                | StackOverflowError
                | LinkageError
                | AssertionError e) { // concerns this row, for all that is known
            return lost(index, input, new IllegalStateException("toRequest failed", e));
        }
    }

    /** A row about which nobody will be asked. */
    public static <T, R> Row<T, R> lost(long index, T input, RuntimeException why) {
        return new Row<>(index, input, null, null, why);
    }

    public Task<R> task() {
        return wellMade().task();
    }

    public TaskRequest<R> wellMade() {
        if (request == null) throw new IllegalStateException("the row has no request");
        return request;
    }

    public Body wellMadeBody() {
        if (body == null) throw new IllegalStateException("the row has no request");
        return body;
    }

    /** Equal for rows that ask for the same. */
    Object key() {
        return new Same(task(), wellMadeBody());
    }

    private record Same(Task<?> task, Body body) {}

    /** How long its input is in a request, nearly. */
    long bytes() {
        return JsonSize.of(wellMadeBody().inputs());
    }

    private boolean listable() {
        return request != null && body != null && Dialect.listable(request.task(), body);
    }

    boolean mergesWith(Row<T, R> other) {
        return other.listable()
                && listable()
                && ListRequest.mergeable(task(), wellMadeBody(), other.task(), other.wellMadeBody());
    }

    public Item<T, R> answered(R answer) {
        return new Item.Answered<>(input, index, answer);
    }

    public Item<T, R> failed(RuntimeException cause) {
        return new Item.Failed<>(input, index, cause);
    }
}
