package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Progress;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.Time;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch: workers take chunks of rows and put back items, a reader takes the items in the order of the rows. One
 * worker begins alone: if the token or the model is wrong, one request finds out.
 */
public final class BatchRunner<T, R> {
    private static final int CHUNKS_EACH = 4; // between a worker and a reader who takes the items one by one

    private record Chunk<T, R>(long number, List<Row<T, R>> rows) {}

    private final BatchPlan<T, R> plan;
    private final Engine engine;
    private final BatchState state;
    private final @Nullable RowJournal journal;
    private final Iterator<T> rows;
    private final Remembered<R> remembered;
    private final Chunks<T, R> chunks;
    private final Time.Monitor reading; // guards the chunks; the caller's rows may be slow
    private final Window<Item<T, R>> window;
    private final Reports reports;
    private long given; // rows, to the one reader

    private BatchRunner(BatchPlan<T, R> plan, int window, boolean inOrder) {
        this.plan = plan;
        this.engine = plan.engine();
        engine.requireOpen();
        BatchOptions options = plan.options();
        this.rows = plan.rows().get();
        this.reading = engine.time().monitor();
        this.remembered = new Remembered<>(options.equalRowsOnce);
        this.journal =
                options.journal == null ? null : RowJournal.open(options.journal, engine, plan.choice(), plan.total());
        this.state = new BatchState(plan, journal, this::hire);
        this.chunks = new Chunks<>(rows, this::row, this::done, remembered, engine.settings().listBytes);
        this.window = new Window<>(engine.time(), window, inOrder);
        this.reports = new Reports(
                engine.time(),
                options.onProgress,
                plan.total(),
                state.counters()::requests,
                () -> state.counters().work(state.inFlight().limit()));
    }

    /** Starts a run that goes on to its end whether or not somebody reads; its items come in order, always. */
    public static <T, R> BatchRunner<T, R> whole(BatchPlan<T, R> plan) {
        return new BatchRunner<>(plan, Integer.MAX_VALUE, true).start();
    }

    /** Starts a run that keeps a little ahead of its reader, so that memory does not grow with the number of rows. */
    public static <T, R> BatchRunner<T, R> lazily(BatchPlan<T, R> plan) {
        return new BatchRunner<>(plan, CHUNKS_EACH * plan.options().most, !plan.options().unordered).start();
    }

    private BatchRunner<T, R> start() {
        hire();
        return this;
    }

    private void hire() {
        int missing = window.hire(state.inFlight().limit());
        for (int i = 0; i < missing; i++) hireOne();
    }

    /** An executor that takes fewer workers than wanted makes a run slower; only one that takes none ends it. */
    private void hireOne() {
        try {
            engine.executor().execute(this::work);
        } catch (RejectedExecutionException e) {
            if (window.lost()) breakOff(new IllegalStateException("the executor takes no work of the batch", e));
        }
    }

    private void work() {
        try {
            workToTheEnd();
            tell();
        } catch (
                Throwable
                        e) { // whatever the caller's rows, consumer or decoder threw: the reader must not wait for ever
            breakOff(e);
        }
        if (window.left()) close();
    }

    private void workToTheEnd() {
        boolean ended = false;
        try {
            for (Chunk<T, R> chunk; (chunk = take()) != null; ) put(chunk, items(chunk.rows()));
            ended = true;
        } finally {
            if (!ended) window.lost();
        }
    }

    private List<Item<T, R>> items(List<Row<T, R>> rows) {
        RowJournal kept = journal;
        if (kept != null && kept.has(rows.get(0).index())) return resumed(rows, kept);
        List<Item<T, R>> items = ChunkWork.run(state, remembered, rows);
        state.inFlight().begun();
        hire();
        return items;
    }

    private List<Item<T, R>> resumed(List<Row<T, R>> rows, RowJournal kept) {
        List<Item<T, R>> items = rows.stream().map(kept::item).toList();
        state.resumed(items);
        return items;
    }

    /** Lets another run use the journal. */
    private void close() {
        if (journal != null) journal.close();
    }

    private @Nullable Chunk<T, R> take() {
        reading.lock();
        try {
            if (engine.closed()) cancel();
            if (!window.goesOn(state.inFlight().limit())) return null;
            List<Row<T, R>> rows = engine.waiting(this::nextRows, this::cancel);
            if (!rows.isEmpty()) return new Chunk<>(window.take(), rows);
            if (journal != null && state.stopped() == null) journal.total(chunks.read());
            reports.total(chunks.read());
            window.exhausted();
            return null;
        } finally {
            reading.unlock();
        }
    }

    private List<Row<T, R>> nextRows() {
        boolean endless = plan.total().isEmpty();
        if (endless && state.stopped() instanceof HfException.Cancelled) return List.of();
        return chunks.next(Math.min(plan.options().listRows, state.lists().most()));
    }

    private Row<T, R> row(long index, T input) {
        RuntimeException stopped = done(index) ? null : state.stopped();
        if (stopped != null) return Row.lost(index, input, stopped);
        Row<T, R> row = Row.of(index, input, plan.toRequest());
        if (journal != null) journal.meet(row);
        return row;
    }

    private boolean done(long index) {
        return journal != null && journal.has(index);
    }

    private void put(Chunk<T, R> chunk, List<Item<T, R>> items) {
        reports.count(items);
        window.put(chunk.number(), items);
        tell();
    }

    private void tell() {
        if (reports.tell(window.allPut())) window.complete();
    }

    /** How far the run is. */
    public Progress progress() {
        return reports.progress();
    }

    /**
     * The items of the next rows, in order; waits for them. Null behind the last.
     *
     * @throws RuntimeException what the caller's rows or progress consumer threw
     * @throws HfException.Cancelled if this thread is interrupted, which cancels the run
     */
    public @Nullable List<Item<T, R>> next() {
        try {
            List<Item<T, R>> items = window.next();
            if (last(items)) close();
            else hire();
            return items;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Whether no others follow, as far as is known: the journal is free before the caller has these. */
    private boolean last(@Nullable List<Item<T, R>> items) {
        if (items == null) return true;
        given += items.size();
        return plan.total().isPresent() && plan.total().getAsLong() == given;
    }

    /** Cancels the run because the thread that waits for it was interrupted. */
    public HfException interrupted(InterruptedException e) {
        cancel();
        Thread.currentThread().interrupt();
        return new HfException.Cancelled("the thread that waited for the batch was interrupted", BatchState.NOTHING, e);
    }

    /** Nobody reads any more: cancels, and lets the workers end without reading the rest of the rows. */
    public void abandon() {
        breakOff(new IllegalStateException("the stream of items was closed"));
        close();
    }

    private void breakOff(Throwable why) {
        window.breakOff(why);
        cancel();
    }

    /** No request is sent any more, those in flight end, and every row that has no answer yet fails. */
    public void cancel() {
        state.cancel();
        readNoMore();
    }

    private void readNoMore() {
        if (rows instanceof PublishedRows<T> published) published.close();
    }
}
