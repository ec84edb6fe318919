package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Progress;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.batch.fault.Stop;
import io.github.hfclient.internal.batch.rows.AnswerCache;
import io.github.hfclient.internal.batch.rows.Chunks;
import io.github.hfclient.internal.batch.rows.PublishedRows;
import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.StreamedRows;
import io.github.hfclient.internal.runtime.Cancellation;
import io.github.hfclient.internal.runtime.Time;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch: workers take chunks of rows and put back items, a reader takes the items in the order of the rows. One
 * worker begins alone: if the token or the model is wrong, one request finds out.
 */
public final class BatchRunner<T, R> {
    private static final int CHUNKS_EACH = 4; // between a worker and a reader who takes the items one by one
    private static final int CHUNKS_FIRST = 2; // who wants a few items pays for no more lists

    private record Chunk<T, R>(long number, List<Row<T, R>> rows) {}

    private final BatchPlan<T, R> plan;
    private final Engine engine;
    private final BatchState state;
    private final OptionalLong total;
    private final @Nullable RowJournal journal;
    private final Iterator<T> rows;
    private final Cancellation readingRows;
    private final AnswerCache<T, R> remembered;
    private final Chunks<T, R> chunks;
    private final Time.Monitor reading; // guards the chunks; the caller's rows may be slow
    private final ReorderWindow<Item<T, R>> window;
    private final ProgressReports reports;
    private long given; // rows, to the one reader

    private BatchRunner(BatchPlan<T, R> plan, Function<Time, ReorderWindow<Item<T, R>>> window) {
        this.plan = plan;
        this.engine = plan.engine();
        engine.requireOpen();
        BatchOptions options = plan.options();
        this.total = plan.total().get();
        this.reading = engine.time().monitor();
        this.readingRows = engine.running();
        this.remembered = new AnswerCache<>(options.equalRowsOnce);
        this.journal = options.journal == null ? null : RowJournal.open(options.journal, engine, plan.choice(), total);
        this.rows = rows(plan, journal);
        this.state = new BatchState(plan, journal, this::hire);
        long most = total.orElse(Long.MAX_VALUE);
        this.chunks = new Chunks<>(rows, most, this::row, this::done, remembered, engine.settings().listBytes);
        this.window = window.apply(engine.time());
        this.reports = new ProgressReports(
                engine.time(),
                options.onProgress,
                total,
                state.counters()::requests,
                () -> state.counters().work(state.inFlight().limit()));
    }

    /** Opened behind the journal: a run that is refused leaves neither a subscription nor a stream behind. */
    private static <T> Iterator<T> rows(BatchPlan<T, ?> plan, @Nullable RowJournal journal) {
        try {
            return plan.rows().get();
        } catch (RuntimeException | Error e) {
            if (journal != null) journal.close();
            throw e;
        }
    }

    /** Starts a run that goes on to its end whether or not somebody reads; its items come in order, always. */
    public static <T, R> BatchRunner<T, R> whole(BatchPlan<T, R> plan) {
        return new BatchRunner<T, R>(
                        plan, time -> new ReorderWindow<>(time, Integer.MAX_VALUE, Integer.MAX_VALUE, true))
                .start();
    }

    /** Starts a run that keeps a little ahead of its reader, so that memory does not grow with the number of rows. */
    public static <T, R> BatchRunner<T, R> lazily(BatchPlan<T, R> plan) {
        int most = CHUNKS_EACH * plan.options().most;
        boolean inOrder = !plan.options().unordered;
        return new BatchRunner<T, R>(plan, time -> new ReorderWindow<>(time, CHUNKS_FIRST, most, inOrder)).start();
    }

    private BatchRunner<T, R> start() {
        hire().ifPresent(why -> breakOff(new IllegalStateException("the executor takes no work of the batch", why)));
        return this;
    }

    /**
     * Whoever hires later than at the start works himself, so an executor that takes fewer workers than wanted makes a run slower
     * only, whatever it throws: an OutOfMemoryError if there is no thread to be had.
     *
     * @return why there is no worker at all
     */
    private Optional<Throwable> hire() {
        Optional<Throwable> refusal = Optional.empty();
        for (int missing = window.hire(state.inFlight().limit()); missing > 0; missing--) {
            try {
                engine.executor().execute(this::workAsHired);
            } catch (RuntimeException | Error e) {
                if (window.refused()) refusal = Optional.of(e);
            }
        }
        return refusal;
    }

    private void workAsHired() {
        window.begin();
        work(Long.MAX_VALUE);
    }

    /** Takes so many chunks at most, and counts as a worker no more. */
    private void work(long most) {
        try {
            takeUpTo(most);
            tell();
        } catch (
                Throwable
                        e) { // whatever the caller's rows, consumer or decoder threw: the reader must not wait for ever
            breakOff(e);
        }
        if (window.left()) close();
    }

    private void takeUpTo(long most) {
        boolean counts = true;
        try {
            for (long i = 0; i < most && counts; i++) {
                Chunk<T, R> chunk = take();
                if (chunk != null) put(chunk, items(chunk.rows()));
                counts = chunk != null;
            }
        } finally {
            if (counts) window.leave();
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
        state.resumed(rows, items);
        return items;
    }

    /** Nobody reads rows or writes items any more. */
    private void close() {
        closeJournal();
        try {
            if (rows instanceof StreamedRows<T> streamed) streamed.close();
        } catch (RuntimeException | Error e) {
            window.breakOff(e);
        }
    }

    /** Lets another run use the journal. */
    private void closeJournal() {
        if (journal != null) journal.close();
    }

    /** Null, and the worker counts no more, if there is nothing to take. */
    private @Nullable Chunk<T, R> take() {
        reading.lock();
        try {
            if (engine.closed()) cancel();
            if (!window.goesOn(state.inFlight().limit())) return null;
            List<Row<T, R>> rows = engine.waiting(this::nextRows, this::cancel);
            if (rows.isEmpty()) noMore();
            long number = rows.isEmpty() ? ReorderWindow.NONE : window.take();
            if (number != ReorderWindow.NONE) return new Chunk<>(number, rows);
            window.leave();
            return null;
        } finally {
            reading.unlock();
        }
    }

    private void noMore() {
        if (journal != null && state.stopped() == null) journal.total(chunks.read());
        if (state.stopped() == null && rows instanceof StreamedRows<T> streamed) closeOrBreakOff(streamed);
        reports.total(chunks.read());
        window.exhausted();
    }

    /** Breaks off at once what closing throws: the next worker, whose closing does nothing, would take the run for whole. */
    private void closeOrBreakOff(StreamedRows<T> streamed) {
        try {
            streamed.close();
        } catch (RuntimeException | Error e) {
            window.breakOff(e);
            throw e;
        }
    }

    private List<Row<T, R>> nextRows() {
        return total.isPresent() ? readRows() : readEndlessRows();
    }

    private List<Row<T, R>> readRows() {
        return chunks.next(Math.min(plan.options().listRows, state.listRows()));
    }

    /** Whoever gives them may block for ever, so a cancel interrupts it; what it throws then is no news. */
    private List<Row<T, R>> readEndlessRows() {
        if (!readingRows.enter()) return List.of();
        try {
            return cancelled() ? List.of() : readRows();
        } catch (RuntimeException e) {
            if (!cancelled()) throw e;
            return List.of();
        } finally {
            readingRows.exit();
        }
    }

    private boolean cancelled() {
        return state.stopped() instanceof HfException.Cancelled;
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
            while (window.join()) workHere();
            List<Item<T, R>> items = window.next();
            if (last(items)) closeJournal();
            else hire();
            return items;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (RuntimeException e) {
            closeJournal();
            throw e;
        }
    }

    /** Does one chunk on the reader's thread, which may be the only one that the executor has. */
    private void workHere() throws InterruptedException {
        if (!Thread.currentThread().isInterrupted()) work(1);
        else window.leave();
        if (Thread.interrupted()) throw new InterruptedException();
    }

    /** Whether no others follow, as far as is known: the journal is free before the caller has these. */
    private boolean last(@Nullable List<Item<T, R>> items) {
        if (items == null) return true;
        given += items.size();
        return total.isPresent() && total.getAsLong() == given;
    }

    /** Cancels the run because the thread that waits for it was interrupted. */
    public HfException interrupted(InterruptedException e) {
        cancel();
        Thread.currentThread().interrupt();
        return new HfException.Cancelled("the thread that waited for the batch was interrupted", Stop.NOTHING, e);
    }

    /** Nobody reads any more: cancels, and lets the workers end without reading the rest of the rows. False if all was read. */
    public boolean abandon() {
        boolean early = !window.over();
        breakOff(new IllegalStateException("the stream of items was closed"));
        closeJournal();
        if (window.left()) close();
        return early;
    }

    private void breakOff(Throwable why) {
        window.breakOff(why);
        cancel();
    }

    /**
     * No request is sent any more, those in flight end, and every row that has no answer yet fails. Rows that may have no end are
     * read no more, and who is about to read one is not waited for.
     */
    public void cancel() {
        state.cancel();
        if (total.isEmpty()) readNoMore();
    }

    private void readNoMore() {
        window.exhausted();
        if (rows instanceof PublishedRows<T> published) published.close();
        readingRows.cancel();
        try {
            tell();
        } catch (RuntimeException | Error e) {
            window.breakOff(e);
        }
    }
}
