package io.github.hfclient;

import io.github.hfclient.internal.batch.BatchOptions;
import io.github.hfclient.internal.batch.BatchPlan;
import io.github.hfclient.internal.batch.BatchRunner;
import io.github.hfclient.internal.batch.DryRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Many rows to ask about. Rows that differ in their input alone are merged into lists where the server takes them, several
 * requests are under way at a time, and every row gets an answer or a failure of its own, in order. A list that is refused is
 * asked again in halves, so a bad row costs itself and not its neighbours. An error about the caller (token, credits, model)
 * ends the run: nothing more is sent, and the rows without an answer fail with it. So does the first list if all its rows fail
 * alike, and a server that answers nothing for 5 minutes. Immutable; run it as often as its rows can be read.
 *
 * @param <T> the caller's row
 * @param <R> the answer
 */
public final class Batch<T, R> {
    private final BatchPlan<T, R> plan;

    Batch(BatchPlan<T, R> plan) {
        this.plan = plan;
    }

    /**
     * This batch with a listener, called by one thread at a time, at most 10 times a second and once at the end. What it throws
     * ends the run and is thrown by it.
     */
    public Batch<T, R> onProgress(Consumer<Progress> consumer) {
        Require.present("onProgress: consumer", consumer);
        return with(options -> options.onProgress = consumer);
    }

    /**
     * This batch with so many requests under way, always.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000
     */
    public Batch<T, R> concurrency(int requests) {
        return concurrency(Require.range("concurrency", requests, 1, 1_000), requests);
    }

    /**
     * This batch with a number of requests under way that the run finds by itself: it grows while the server answers, and is
     * halved when the server limits (429) or has too much to do (503 and other failures that pass). From 1 to 16 if not set.
     *
     * @throws IllegalArgumentException if one is not 1 to 1,000, or the first is more than the second
     */
    public Batch<T, R> concurrency(int least, int most) {
        Require.range("concurrency: most", most, 1, 1_000);
        Require.range("concurrency: least", least, 1, most);
        return with(options -> {
            options.least = least;
            options.most = most;
        });
    }

    /**
     * This batch with another number of rows a request at most (32 if not set); 1 asks row by row.
     *
     * @throws IllegalArgumentException if it is not 1 to 10,000
     */
    public Batch<T, R> listRows(int most) {
        Require.range("listRows", most, 1, 10_000);
        return with(options -> options.listRows = most);
    }

    /**
     * This batch with another time for which it goes on without any answer (5 minutes if not set). Meanwhile one request at a time
     * looks whether the server is there again.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Batch<T, R> patience(Duration time) {
        Require.positive("patience", time);
        return with(options -> options.patience = time);
    }

    /**
     * Whether rows that ask for the same share one answer, as far as memory of a fixed size reaches. If not set they do, except
     * for tasks whose answers may differ from time to time (generation, chat, translation, media).
     */
    public Batch<T, R> equalRowsOnce(boolean wanted) {
        return with(options -> options.equalRowsOnce = wanted);
    }

    /** This batch, its {@link #stream()} giving the items as they are done, and not in the order of the rows. */
    public Batch<T, R> unordered() {
        return with(options -> options.unordered = true);
    }

    /**
     * This batch with a journal, a file in which every row that is done is on the disk before it is reported. If the process dies,
     * the same batch run again gives these rows from the file and asks about the others; at most those that were under way are
     * asked about twice. A file that is not there is made. It holds the answers, but not the inputs; delete it when it is no
     * longer needed. A lock file, {@code name.lock}, lies beside it. Rows that failed are asked about again, unless the server refused the row itself (400, 413, 415, 422).
     *
     * <p>A run throws {@link IllegalArgumentException} if the file is no journal, or belongs to other rows, another task, model or
     * other parameters, {@link IllegalStateException} if another run uses it, {@link java.io.UncheckedIOException} if it cannot be
     * opened. If it cannot be written later, the run ends: what has no answer yet fails with that cause.
     *
     * @param file the place of the file, in a folder that is there
     */
    public Batch<T, R> journal(Path file) {
        Require.present("journal: file", file);
        return with(options -> options.journal = file);
    }

    /**
     * How many requests a run would take, as far as can be told beforehand, and how they fit the client's {@link Budget}. Makes
     * the request of every row, reads the journal if there is one, and sends nothing.
     *
     * @throws IllegalStateException if the rows are a stream or published
     */
    public Estimate estimate() {
        return DryRun.estimate(plan);
    }

    /**
     * As {@link #estimate()}, for so many rows of which nothing else is known: they go in full lists, and the journal is not asked.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Estimate estimate(long rows) {
        if (rows < 0) throw new IllegalArgumentException("estimate: rows is " + rows + ", must not be negative");
        return DryRun.estimate(plan, rows);
    }

    private Batch<T, R> with(Consumer<BatchOptions> change) {
        return new Batch<>(plan.with(change));
    }

    /**
     * Asks about all rows and waits for the last. Never throws because of a row.
     *
     * @throws HfException.Cancelled if this thread is interrupted
     */
    public Results<T, R> run() {
        return start().results();
    }

    /**
     * Says what a run in which all goes well would send, and sends nothing: one explanation a request, in the order of the rows.
     * A server of the caller's own that takes no lists, or shorter ones, gets more requests. Reads all rows, and keeps the bodies
     * of all requests in memory; a row for which no request can be made is left out.
     *
     * <pre>{@code
     * int requests = hf.batch(rows, TextClassification::of).explain().size();
     * }</pre>
     *
     * @throws IllegalArgumentException if the requests cannot be sent
     */
    public List<Explanation> explain() {
        return DryRun.explain(plan);
    }

    /** Starts on other threads and returns at once. */
    public BatchRun<T, R> start() {
        return new BatchRun<>(BatchRunner.whole(plan));
    }

    /**
     * The items, in order unless it is {@link #unordered()}, each as soon as it and all before it are there, with memory that does not grow with the number of
     * rows. Nothing is sent before the first is wanted, and then no more than two lists and as many as have been read ahead of the
     * reader. Close the stream; that cancels what is still under way.
     */
    public Stream<Item<T, R>> stream() {
        Lazily<T, R> items = new Lazily<>(plan);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, traits), false)
                .onClose(items::close);
    }
}
