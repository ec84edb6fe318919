package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the chunks of one run share: the way to ask, what is known about the server, and whether to go on. */
final class BatchState {
    static final HfException.Details NOTHING = new HfException.Details("batch", null, "", 0, null, null, "", null);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Engine engine;
    private final Choice choice;
    private final Time time;
    private final Set<Running> inFlight = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable RuntimeException> stop = new AtomicReference<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong successes = new AtomicLong();
    private final AtomicLong lastSuccess;
    private final AtomicInteger pauses = new AtomicInteger();
    private volatile boolean takesLists;

    BatchState(Engine engine, Choice choice) {
        this.engine = engine;
        this.choice = choice;
        this.time = engine.time();
        this.lastSuccess = new AtomicLong(time.nanoTime());
    }

    /** Asks about these rows in one request; as many answers as rows. */
    <T, R> List<R> call(List<Row<T, R>> rows) {
        List<R> answers = rows.size() == 1 ? List.of(call(rows.get(0).wellMade())) : call(list(rows));
        successes.incrementAndGet();
        lastSuccess.set(time.nanoTime());
        pauses.set(0);
        return answers;
    }

    private <T, R> TaskRequest<List<R>> list(List<Row<T, R>> rows) {
        List<Body> bodies = new ArrayList<>(rows.size());
        for (Row<T, R> row : rows) bodies.add(row.wellMadeBody());
        Task<R> task = rows.get(0).task();
        return new ListRequest<>(task, bodies, engine.server(choice, task).pairs());
    }

    private <A> A call(TaskRequest<A> request) {
        Engine.Prepared<A> prepared = engine.prepare(choice, request);
        Running running = prepared.call().running();
        inFlight.add(running);
        try {
            if (stop.get() != null) running.cancel();
            return engine.run(prepared);
        } finally {
            inFlight.remove(running);
            requests.addAndGet(prepared.call().attempts().sent());
        }
    }

    /** How many rows the server takes at once, as far as is known. */
    int listRows(Task<?> task) {
        return engine.server(choice, task).listRows();
    }

    /** Whether a list was answered in this run. */
    boolean takesLists() {
        return takesLists;
    }

    void tookList() {
        takesLists = true;
    }

    void learned(Task<?> task, int listRows) {
        engine.learned(choice, task, listRows);
    }

    long requests() {
        return requests.get();
    }

    long successes() {
        return successes.get();
    }

    /** Why nothing more is sent; null while the run goes on. */
    @Nullable
    RuntimeException stopped() {
        return stop.get();
    }

    void stop(RuntimeException why) {
        stop.compareAndSet(null, why);
    }

    void cancel() {
        stop(new HfException.Cancelled("the batch was cancelled", NOTHING, null));
        inFlight.forEach(Running::cancel);
    }

    /** If not one request was answered and all rows of a list failed alike, so will the rest. */
    void stopIfHopeless(int rows, List<HfException> failures) {
        if (successes.get() > 0 || failures.size() < rows) return;
        HfException first = failures.get(0);
        boolean alike =
                failures.stream().allMatch(e -> e.getClass() == first.getClass() && e.status() == first.status());
        if (!alike) return;
        String message = "the first " + rows + " rows all failed alike, so the batch was ended: " + first.getMessage();
        stop(
                first instanceof HfException.UnreadableAnswer
                        ? new HfException.UnreadableAnswer(message, first.details(), first)
                        : new HfException.InvalidInput(message, first.details(), first));
    }

    /**
     * Waits a while before rows are asked about again, unless other requests are answered meanwhile; false if the run has gone
     * without any answer for too long, and ends because of that.
     */
    boolean worthWaiting(HfException why, boolean othersSucceed) {
        if (time.nanoTime() - lastSuccess.get()
                > engine.settings().batchPatience.toNanos()) stop(why);
        if (stop.get() != null) return false;
        if (!othersSucceed) pause();
        return stop.get() == null;
    }

    private void pause() {
        long nanos = FIRST_PAUSE.toNanos() << Math.min(pauses.getAndIncrement(), 10);
        Running pause = engine.running();
        inFlight.add(pause);
        try {
            if (pause.enter() && stop.get() == null)
                time.sleep(Duration.ofNanos(Math.min(nanos, LONGEST_PAUSE.toNanos())));
        } catch (InterruptedException e) {
            cancel(); // whoever interrupts a worker wants the run to end
        } finally {
            pause.exit();
            inFlight.remove(pause);
        }
    }
}
