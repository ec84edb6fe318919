package io.github.hfclient.internal.call;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.runtime.OpenWork;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that another thread makes. Its future completes whatever becomes of that thread: the executor may be busy, forget its
 * work or be shut down, and what the call runs through may hang. Whoever completes the future first ends the call.
 */
public final class AsyncCall<R> implements OpenWork.Ending {
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Call call;
    private final Supplier<R> work;
    private final Time time;
    private final OpenWork live;
    private final boolean whole;
    private final CompletableFuture<R> future = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicReference<Time.@Nullable Scheduled> end = new AtomicReference<>();

    private AsyncCall(Call call, Supplier<R> work, boolean whole) {
        this.call = call;
        this.work = work;
        this.time = call.deadline().time();
        this.live = call.running().live();
        this.whole = whole;
    }

    /** A call that has to end within its time. */
    public static <R> AsyncCall<R> whole(Call call, Supplier<R> work) {
        return new AsyncCall<>(call, work, true);
    }

    /** The reading of a stream, which has to begin within the time of its call; then its limits are others. */
    public static AsyncCall<@Nullable Void> reading(Call call, Runnable work) {
        return new AsyncCall<>(
                call,
                () -> {
                    work.run();
                    return null;
                },
                false);
    }

    /**
     * Hands it to the executor.
     *
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<R> start(Executor executor) {
        boolean taken = false;
        var unused = future.whenComplete((answer, failure) -> release());
        try {
            if (live.add(this)) endIn(call.deadline().left(), this::tooLate);
            live.requireOpen();
            executor.execute(this::make);
            taken = true;
        } catch (RejectedExecutionException e) {
            live.requireOpen(); // closed in this very moment
            throw e;
        } finally {
            if (!taken) future.cancel(false); // nobody has it
        }
        return future;
    }

    private void make() {
        if (begun.getAndSet(true)) return;
        try {
            future.complete(work.get());
        } catch (Throwable e) { // whatever a provider, a transport or a decoder threw, checked or not
            future.completeExceptionally(e);
        }
    }

    private void tooLate() {
        end(call.failures()::timedOut);
    }

    /** The client is closed. */
    @Override
    public void cancel() {
        end(during -> call.failures().cancelled("the client was closed"));
    }

    /** A thread that is at work is told, and best knows what it was waiting for; but it may not come back. */
    private void end(Function<String, HfException> why) {
        boolean working = begun.getAndSet(true);
        if (working && !whole) return;
        String during = working ? "its thread did not come back" : "waiting for a thread of the executor";
        endIn(working ? LAST_WORDS : Duration.ZERO, () -> future.completeExceptionally(why.apply(during)));
    }

    private void endIn(Duration after, Runnable ending) {
        Time.Scheduled scheduled = time.schedule(after, ending);
        callOff(end.getAndSet(scheduled));
        if (future.isDone()) scheduled.callOff();
    }

    private void release() {
        live.remove(this);
        call.running().cancel();
        callOff(end.get());
    }

    private static void callOff(Time.@Nullable Scheduled scheduled) {
        if (scheduled != null) scheduled.callOff();
    }
}
