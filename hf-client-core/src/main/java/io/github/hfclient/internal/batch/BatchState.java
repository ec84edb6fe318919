package io.github.hfclient.internal.batch;

import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.answer.KeptAnswer;
import io.github.hfclient.internal.batch.fault.Hopeless;
import io.github.hfclient.internal.batch.fault.Outage;
import io.github.hfclient.internal.batch.fault.Stop;
import io.github.hfclient.internal.batch.pace.InFlight;
import io.github.hfclient.internal.batch.pace.RequestRate;
import io.github.hfclient.internal.batch.rows.ListRequest;
import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.RowAnswer;
import io.github.hfclient.internal.call.PreparedCall;
import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.internal.lane.ListLimit;
import io.github.hfclient.internal.limit.AttemptListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the chunks of one run share: the way to ask, what is known about the server, and whether to go on. */
final class BatchState {
    private final Engine engine;
    private final Choice choice;
    private final Runnable goesWell;
    private final Stop stop;
    private final Outage outage;
    private final Map<Task<?>, ListLimit> lists = new ConcurrentHashMap<>(); // of tasks that had some
    private final @Nullable RowJournal journal;
    private final Counters counters = new Counters();
    private final RequestRate requestRate = new RequestRate();
    private final Hopeless hopeless = new Hopeless();
    private final InFlight inFlight;
    private final Shapes shapes = new Shapes();

    /** Of one call. */
    private final class CallWatch implements AttemptListener {
        private final Runnable sends;
        private boolean sent;

        CallWatch(Runnable sends) {
            this.sends = sends;
        }

        @Override
        public void sends() {
            counters.sends(sent);
            sent = true;
            sends.run();
        }

        @Override
        public boolean patient() {
            return true;
        }

        @Override
        public long pause() {
            return requestRate.pause(now());
        }

        @Override
        public boolean pauses() {
            return requestRate.pauses(now());
        }

        @Override
        public void limited(long sentAt, Duration asked) {
            requestRate.limited(sentAt, now(), asked);
        }

        @Override
        public void pushedBack(long sentAt) {
            inFlight.pushedBack(sentAt, now());
        }

        @Override
        public void waits() {
            counters.waits();
        }
    }

    /**
     * The state of a run that begins.
     *
     * @param journal where finished rows are kept; null for nowhere
     * @param goesWell told of every answer that came without ado
     */
    BatchState(BatchPlan<?, ?> plan, @Nullable RowJournal journal, Runnable goesWell) {
        this.engine = plan.engine();
        this.choice = plan.choice();
        int permits = engine.settings().inFlight; // more workers than that would only wait for each other
        this.inFlight = new InFlight(Math.min(plan.options().least, permits), Math.min(plan.options().most, permits));
        this.journal = journal;
        this.goesWell = goesWell;
        this.stop = new Stop(engine);
        this.outage = new Outage(engine.time(), plan.options().patience);
    }

    /**
     * Asks about these rows in one request; as many answers as rows.
     *
     * @param sends told of each attempt, when it begins
     */
    <T, R> List<RowAnswer<R>> call(List<Row<T, R>> rows, Runnable sends) {
        List<RowAnswer<R>> results = journal == null ? plain(rows, sends) : kept(rows, sends);
        outage.answered();
        hopeless.answered();
        inFlight.answered();
        requestRate.answered(now());
        return results;
    }

    private <T, R> List<RowAnswer<R>> plain(List<Row<T, R>> rows, Runnable sends) {
        if (rows.size() == 1) {
            var one = prepared(rows.get(0).wellMade(), 1, sends);
            return List.of(new RowAnswer<>(call(one, engine::run), null, one.answerBytes()));
        }
        var all = prepared(list(rows), rows.size(), sends);
        List<R> answers = call(all, engine::run);
        long each = all.answerBytes() / rows.size();
        return answers.stream()
                .map(answer -> new RowAnswer<>(answer, null, each))
                .toList();
    }

    private <T, R> List<RowAnswer<R>> kept(List<Row<T, R>> rows, Runnable sends) {
        if (rows.size() == 1) {
            PreparedCall<R> asked = prepared(rows.get(0).wellMade(), 1, sends);
            KeptAnswer<R> one = call(asked, engine::runKept);
            return List.of(kept(asked, one.answer(), one.content()));
        }
        PreparedCall<List<R>> asked = prepared(list(rows), rows.size(), sends);
        KeptAnswer<List<R>> all = call(asked, engine::runKept);
        List<AnswerContent> contents = cut(all, rows.size());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> kept(asked, all.answer().get(i), contents.get(i)))
                .toList();
    }

    private static <R> RowAnswer<R> kept(PreparedCall<?> asked, R answer, AnswerContent content) {
        return new RowAnswer<>(answer, asked.keepable(content), content.bytes().length);
    }

    private List<AnswerContent> cut(KeptAnswer<?> kept, int rows) {
        try {
            return RowAnswer.cut(kept, rows);
        } catch (IllegalArgumentException e) {
            stop(e);
            throw e;
        }
    }

    private <T, R> TaskRequest<List<R>> list(List<Row<T, R>> rows) {
        List<Body> bodies = rows.stream().map(Row::wellMadeBody).toList();
        Task<R> task = rows.get(0).task();
        return new ListRequest<>(task, bodies, lists(task).pairs());
    }

    private <A> PreparedCall<A> prepared(TaskRequest<A> request, int rows, Runnable sends) {
        try {
            return engine.prepare(choice, request, rows, new CallWatch(sends));
        } catch (IllegalStateException e) {
            if (!engine.closed()) throw e;
            throw new HfException.Cancelled("the client was closed", Stop.NOTHING, e);
        }
    }

    private <A, B> B call(PreparedCall<A> prepared, Function<PreparedCall<A>, B> run) {
        counters.begins();
        try {
            return stop.calling(prepared.running(), () -> run.apply(prepared));
        } finally {
            counters.ends();
        }
    }

    /** Why the answer to a row cannot be right beside those to other rows; null if it can. */
    <R> @Nullable HfException misfit(Row<?, R> row, R answer) {
        String trouble = shapes.trouble(row, answer);
        return trouble == null ? null : unreadable(row.task(), trouble);
    }

    private HfException unreadable(Task<?> task, String trouble) {
        String model = engine.destinations().model(choice, task);
        String host = engine.destinations().host(choice, task);
        HfException.Details details = new HfException.Details(task.id(), model, host, 200, null, null, "", null);
        String message = task.id() + " by " + model + " at " + host + ": " + trouble;
        return new HfException.UnreadableAnswer(message, details, null);
    }

    /** Puts answers into the journal, before anybody is told of them. */
    <R> void keep(List<? extends Row<?, R>> rows, List<RowAnswer<R>> answers) {
        if (journal != null && !rows.isEmpty()) journal.answered(rows, answers);
    }

    /** These rows are done. What the server refused goes into the journal, unless the run has ended. */
    void done(List<? extends Row<?, ?>> rows, List<? extends Item<?, ?>> items) {
        if (journal != null && stopped() == null) journal.done(rows, items);
    }

    void goesWell() {
        inFlight.begun();
        goesWell.run();
    }

    /** How long lists of this run may be, as far as is known. */
    int listRows() {
        return lists.values().stream().mapToInt(ListLimit::most).min().orElse(Integer.MAX_VALUE);
    }

    /** How long lists of a task may be. The server is asked what it is, the first time. */
    ListLimit lists(Task<?> task) {
        ListLimit known = lists.get(task);
        return known == null ? askForLists(task) : known;
    }

    private ListLimit askForLists(Task<?> task) {
        stop.waiting(() -> engine.destinations().server(choice, task));
        ListLimit limit = engine.destinations().lists(choice, task);
        lists.put(task, limit);
        return limit;
    }

    /** So many rows were answered at once; of a task of which there was never more than one, nothing is kept. */
    void answered(Task<?> task, int rows) {
        ListLimit limit = lists.get(task);
        if (limit != null) limit.answered(rows);
    }

    Counters counters() {
        return counters;
    }

    /** How many requests may be under way now. */
    InFlight inFlight() {
        return inFlight;
    }

    /** How the server does now. */
    Outage.Moment moment() {
        return outage.now();
    }

    /** An earlier run was answered these. */
    <T, R> void resumed(List<Row<T, R>> rows, List<Item<T, R>> items) {
        counters.resumed(items.size());
        if (items.stream().anyMatch(Item::answered)) hopeless.answered();
        for (int i = 0; i < rows.size(); i++) {
            if (items.get(i).answered())
                shapes.trouble(rows.get(i), items.get(i).value());
        }
    }

    /** All rows of a request were refused, each alone at last; if nobody was ever answered, that may end the run. */
    void refusedAll(List<RuntimeException> failures) {
        hopeless.refused(failures).ifPresent(this::stop);
    }

    long now() {
        return engine.time().nanoTime();
    }

    /** A list is asked about again in parts. */
    void split(Task<?> task, int rows, int status) {
        counters.splits();
        engine.tell(new ClientEvent.ListSplit(task.id(), engine.destinations().model(choice, task), rows, status));
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
        outage.refused();
    }

    /**
     * Waits before rows are asked about again; false if the run has ended, or ends because this took too long.
     *
     * @param failures how often they failed again after an outage
     */
    boolean worthWaiting(Object worker, HfException why, long failedSince, int failures) {
        Duration asked = why.details().retryAfter().orElse(Duration.ZERO);
        String failure = why.getClass().getSimpleName();
        engine.tell(
                new ClientEvent.BatchPaused(why.details().task(), why.details().model(), failure));
        counters.waits();
        Boolean patient = stop.waiting(() -> outage.sitOut(worker, failedSince, failures, asked));
        if (Boolean.FALSE.equals(patient)) stop(why);
        return stopped() == null;
    }

    /** The worker is done with its rows. */
    void leave(Object worker) {
        outage.leave(worker);
    }
}
