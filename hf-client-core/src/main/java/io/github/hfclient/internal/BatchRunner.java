package io.github.hfclient.internal;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch: workers take chunks and put back items, a reader takes the items in the order of the rows. At most a
 * window of chunks is between the two, so memory does not grow with the number of rows. The first chunk goes alone: if the
 * token or the model is wrong, one request finds out.
 */
public final class BatchRunner<T, R> {
    private static final long BETWEEN_REPORTS = Duration.ofMillis(100).toNanos();
    private static final int WINDOW = 4; // chunks for each request in flight

    private final BatchPlan<T, R> plan;
    private final Engine engine;
    private final Time.Monitor monitor;
    private final Chunks<T, R> chunks;
    private final BatchState state;
    private final Map<Long, List<Item<T, R>>> finished = new HashMap<>();
    private long taken;
    private long given;
    private boolean exhausted;
    private @Nullable RuntimeException broken;
    private long done;
    private long failed;
    private long lastReport;
    private boolean reporting;

    public BatchRunner(BatchPlan<T, R> plan) {
        this.plan = plan;
        this.engine = plan.engine();
        engine.requireOpen();
        this.monitor = engine.time().monitor();
        this.chunks = new Chunks<>(plan.rows().get(), plan.toRequest(), engine.settings().listBytes);
        this.state = new BatchState(engine, plan.choice());
        this.lastReport = engine.time().nanoTime() - BETWEEN_REPORTS;
    }

    /** Starts the first worker; the others follow when it has finished a chunk. */
    public BatchRunner<T, R> start() {
        engine.executor().execute(() -> {
            if (workOnce()) {
                for (int i = 1; i < plan.inFlight(); i++) engine.executor().execute(this::workAll);
                workAll();
            }
        });
        return this;
    }

    private void workAll() {
        boolean more = true;
        while (more) more = workOnce();
    }

    private boolean workOnce() {
        try {
            Chunk<T, R> chunk = take();
            if (chunk != null) put(chunk, ChunkWork.run(state, chunk.rows()));
            return chunk != null;
        } catch (RuntimeException | Error e) {
            breakOff(e instanceof RuntimeException known ? known : new IllegalStateException("a worker failed", e));
            return false;
        } catch (InterruptedException e) {
            cancel();
            return false;
        }
    }

    private record Chunk<T, R>(long number, List<Row<T, R>> rows) {}

    private @Nullable Chunk<T, R> take() throws InterruptedException {
        monitor.lock();
        try {
            while (!exhausted && taken - given >= (long) WINDOW * plan.inFlight()) monitor.await(Long.MAX_VALUE);
            if (exhausted) return null;
            List<Row<T, R>> rows = chunks.next(plan.listRows());
            exhausted = rows.isEmpty();
            if (exhausted) monitor.signalAll();
            return exhausted ? null : new Chunk<>(taken++, rows);
        } finally {
            monitor.unlock();
        }
    }

    private void put(Chunk<T, R> chunk, List<Item<T, R>> items) {
        Progress report;
        monitor.lock();
        try {
            finished.put(chunk.number(), items);
            done += items.size();
            failed += items.stream().filter(item -> !item.answered()).count();
            report = dueReport();
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
        if (report != null) report(report);
    }

    /** A report if one is due and nobody else is reporting. */
    private @Nullable Progress dueReport() {
        long now = engine.time().nanoTime();
        boolean last = exhausted && finished.size() == taken - given;
        if (reporting || (!last && now - lastReport < BETWEEN_REPORTS)) return null;
        lastReport = now;
        reporting = true;
        return progress();
    }

    private void report(Progress progress) {
        try {
            plan.onProgress().accept(progress);
        } finally {
            monitor.lock();
            reporting = false;
            monitor.unlock();
        }
    }

    /** How far the run is. */
    public Progress progress() {
        monitor.lock();
        try {
            return new Progress(done, failed, plan.total(), state.requests());
        } finally {
            monitor.unlock();
        }
    }

    /**
     * The items of the next rows, in order; waits for them. Null behind the last.
     *
     * @throws RuntimeException what the caller's rows or progress consumer threw
     */
    public @Nullable List<Item<T, R>> next() {
        monitor.lock();
        try {
            while (!finished.containsKey(given)) {
                if (broken != null) throw broken;
                if (exhausted && given == taken) return null;
                monitor.await(Long.MAX_VALUE);
            }
            List<Item<T, R>> items = finished.remove(given);
            given++;
            monitor.signalAll();
            return items;
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new HfException.Cancelled(
                    "the thread that waited for the batch was interrupted", BatchState.NOTHING, e);
        } finally {
            monitor.unlock();
        }
    }

    /** Nobody reads any more: cancels, and lets the workers end without reading the rest of the rows. */
    public void abandon() {
        breakOff(new IllegalStateException("the stream of items was closed"));
    }

    private void breakOff(RuntimeException why) {
        monitor.lock();
        try {
            broken = why;
            exhausted = true;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
        state.cancel();
    }

    /** No request is sent any more, those in flight end, and every row that has no answer yet fails. */
    public void cancel() {
        state.cancel();
    }
}
