package io.github.hfclient.internal.batch;

import io.github.hfclient.Progress;
import io.github.hfclient.internal.runtime.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a batch is to be run, set to the defaults of its client. A batch changes its own copy; a run never does. */
public final class BatchOptions {
    public Consumer<Progress> onProgress = progress -> {};
    /** Requests under way, at least and at most; the run finds its own number between the two. */
    public int least = 1;

    public int most;
    public int listRows;
    public Duration patience;
    /** Where finished rows are kept; null for nowhere. */
    public @Nullable Path journal;
    /** Whether items come as they are done, and not in the order of the rows. */
    public boolean unordered;
    /** Whether rows that ask for the same are asked about once; null if their task decides. */
    public @Nullable Boolean equalRowsOnce;

    BatchOptions(Settings settings) {
        this.most = settings.batchInFlight;
        this.listRows = settings.listRows;
        this.patience = settings.batchPatience;
    }

    private BatchOptions(BatchOptions other) {
        onProgress = other.onProgress;
        least = other.least;
        most = other.most;
        listRows = other.listRows;
        patience = other.patience;
        journal = other.journal;
        unordered = other.unordered;
        equalRowsOnce = other.equalRowsOnce;
    }

    BatchOptions with(Consumer<BatchOptions> change) {
        BatchOptions copy = new BatchOptions(this);
        change.accept(copy);
        return copy;
    }
}
