package io.github.hfclient.internal.batch;

import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.internal.Choice;
import io.github.hfclient.internal.Content;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.Kept;
import io.github.hfclient.internal.ServerKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the chunks of one run share: the way to ask, what is known about the server, and whether to go on. */
final class BatchState {
    static final HfException.Details NOTHING = new HfException.Details("batch", null, "", 0, null, null, "", null);

    private final Engine engine;
    private final Choice choice;
    private final Runnable goesWell;
    private final Stop stop;
    private final Outage outage;
    private final ListSizes lists = new ListSizes(this::server);
    private final @Nullable RowJournal journal;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();

    /**
     * The state of a run that begins.
     *
     * @param journal where finished rows are kept; null for nowhere
     * @param goesWell told of every answer that came without ado
     */
    BatchState(Engine engine, Choice choice, @Nullable RowJournal journal, Runnable goesWell) {
        this.engine = engine;
        this.choice = choice;
        this.journal = journal;
        this.goesWell = goesWell;
        this.stop = new Stop(engine);
        this.outage = new Outage(engine.time(), engine.settings().batchPatience);
    }

    /** Asks about these rows in one request; as many answers as rows, which are in the journal then. */
    <T, R> List<R> call(List<Row<T, R>> rows) {
        List<R> results = journal == null ? answers(rows) : answers(rows, journal);
        answers.incrementAndGet();
        outage.over();
        return results;
    }

    private <T, R> List<R> answers(List<Row<T, R>> rows) {
        if (rows.size() > 1) return call(list(rows), rows.size(), engine::run);
        R one = call(rows.get(0).wellMade(), 1, engine::run);
        return List.of(one);
    }

    private <T, R> List<R> answers(List<Row<T, R>> rows, RowJournal journal) {
        if (rows.size() == 1) {
            Kept<R> one = call(rows.get(0).wellMade(), 1, engine::runKept);
            journal.answered(rows, List.of(one.content()));
            return List.of(one.answer());
        }
        Kept<List<R>> all = call(list(rows), rows.size(), engine::runKept);
        journal.answered(rows, cut(all, rows.size()));
        return all.answer();
    }

    private List<Content> cut(Kept<?> kept, int rows) {
        try {
            return RowAnswers.cut(kept, rows);
        } catch (IllegalArgumentException e) {
            stop(e);
            throw e;
        }
    }

    private <T, R> TaskRequest<List<R>> list(List<Row<T, R>> rows) {
        List<Body> bodies = rows.stream().map(Row::wellMadeBody).toList();
        Task<R> task = rows.get(0).task();
        return new ListRequest<>(task, bodies, lists.pairs(task));
    }

    private <A, B> B call(TaskRequest<A> request, int rows, Function<Engine.Prepared<A>, B> run) {
        Engine.Prepared<A> prepared = engine.prepare(choice, request, rows);
        try {
            return stop.calling(prepared.running(), () -> run.apply(prepared));
        } finally {
            requests.addAndGet(prepared.requests());
        }
    }

    /** These rows, in the order of the items, are done. What the server refused goes into the journal, unless the run has ended. */
    void done(List<? extends Row<?, ?>> rows, List<? extends Item<?, ?>> items) {
        if (journal != null && stopped() == null) journal.done(rows, items);
    }

    void goesWell() {
        goesWell.run();
    }

    ListSizes lists() {
        return lists;
    }

    private ServerKind server(Task<?> task) {
        ServerKind kind = stop.waiting(() -> engine.server(choice, task));
        return kind == null ? ServerKind.UNKNOWN : kind;
    }

    /** For this run and all later calls of the client. */
    void learned(Task<?> task, int listRows) {
        engine.learned(choice, task, lists.atMost(listRows));
    }

    /** HTTP requests sent, without those of calls that are under way. */
    long requests() {
        return requests.get();
    }

    /** How many calls were answered. */
    long answers() {
        return answers.get();
    }

    long now() {
        return engine.time().nanoTime();
    }

    /** Why nothing more is sent; null while the run goes on. */
    @Nullable
    RuntimeException stopped() {
        return stop.why();
    }

    void stop(RuntimeException why) {
        stop.because(why);
    }

    void cancel() {
        stop.cancel();
    }

    /** The server has refused rows, so it is there. */
    void refusedRows() {
        outage.over();
    }

    /** Waits before rows are asked about again; false if the run has ended, or ends because this took too long. */
    boolean worthWaiting(Object worker, HfException why, long failedSince) {
        Duration asked = why.details().retryAfter().orElse(Duration.ZERO);
        Boolean patient = stop.waiting(() -> outage.sitOut(worker, failedSince, asked));
        if (Boolean.FALSE.equals(patient)) stop(why);
        return stopped() == null;
    }

    /** The worker is done with its rows. */
    void leave(Object worker) {
        outage.leave(worker);
    }
}
