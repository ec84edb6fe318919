package io.github.hfclient.internal.batch;

import io.github.hfclient.Require;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.address.Choice;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a batch is to do.
 *
 * @param rows opened once, when the batch starts
 * @param total the number of rows when a run starts, empty if it is not known
 */
public record BatchPlan<T, R>(
        Engine engine,
        Choice choice,
        Supplier<Iterator<T>> rows,
        Supplier<OptionalLong> total,
        Function<? super T, ? extends TaskRequest<R>> toRequest,
        BatchOptions options) {

    public static <T, R> BatchPlan<T, R> of(
            Engine engine,
            Choice choice,
            Supplier<Iterator<T>> rows,
            Supplier<OptionalLong> total,
            Function<? super T, ? extends TaskRequest<R>> toRequest) {
        Require.present("toRequest", toRequest);
        return new BatchPlan<>(engine, choice, rows, total, toRequest, new BatchOptions(engine.settings()));
    }

    public BatchPlan<T, R> with(Consumer<BatchOptions> change) {
        return new BatchPlan<>(engine, choice, rows, total, toRequest, options.with(change));
    }
}
