package io.github.hfclient.internal.batch;

import io.github.hfclient.Progress;
import io.github.hfclient.Require;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.internal.Choice;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.Settings;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is to do.
 *
 * @param rows opened once, when the batch starts
 * @param total the number of rows, empty if it is not known
 * @param inFlight requests at a time
 * @param listRows rows a request at most
 * @param journal where finished rows are kept; null for nowhere
 */
public record BatchPlan<T, R>(
        Engine engine,
        Choice choice,
        Supplier<Iterator<T>> rows,
        OptionalLong total,
        Function<? super T, ? extends TaskRequest<R>> toRequest,
        Consumer<Progress> onProgress,
        int inFlight,
        int listRows,
        @Nullable Path journal) {

    public static <T, R> BatchPlan<T, R> of(
            Engine engine,
            Choice choice,
            Supplier<Iterator<T>> rows,
            OptionalLong total,
            Function<? super T, ? extends TaskRequest<R>> toRequest) {
        Require.present("toRequest", toRequest);
        Settings settings = engine.settings();
        return new BatchPlan<>(
                engine,
                choice,
                rows,
                total,
                toRequest,
                progress -> {},
                settings.batchInFlight,
                settings.listRows,
                null);
    }

    public BatchPlan<T, R> onProgress(Consumer<Progress> consumer) {
        return new BatchPlan<>(engine, choice, rows, total, toRequest, consumer, inFlight, listRows, journal);
    }

    public BatchPlan<T, R> inFlight(int requests) {
        return new BatchPlan<>(engine, choice, rows, total, toRequest, onProgress, requests, listRows, journal);
    }

    public BatchPlan<T, R> listRows(int most) {
        return new BatchPlan<>(engine, choice, rows, total, toRequest, onProgress, inFlight, most, journal);
    }

    public BatchPlan<T, R> journal(Path file) {
        return new BatchPlan<>(engine, choice, rows, total, toRequest, onProgress, inFlight, listRows, file);
    }
}
