package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.Running;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The end of a run, before its last row: why it came, and what of the run still blocks a thread and is to be ended. */
final class Stop {
    /** Something that takes a while and is no call. */
    interface Wait<A> {
        A run() throws InterruptedException;
    }

    private final Engine engine;
    private final AtomicReference<@Nullable RuntimeException> why = new AtomicReference<>();
    private final Set<Running> calls = ConcurrentHashMap.newKeySet();
    private final Set<Running> waits = ConcurrentHashMap.newKeySet();

    Stop(Engine engine) {
        this.engine = engine;
    }

    /** Why nothing more is sent; null while the run goes on. */
    @Nullable
    RuntimeException why() {
        return why.get();
    }

    /** Nothing more is sent; calls under way may end in peace. The first cause holds. */
    void because(RuntimeException cause) {
        why.compareAndSet(null, cause);
        waits.forEach(Running::cancel);
    }

    /** Nothing more is sent, and calls under way end now. */
    void cancel() {
        because(new HfException.Cancelled("the batch was cancelled", BatchState.NOTHING, null));
        calls.forEach(Running::cancel);
    }

    /** Makes a call, which is cancelled with the run. */
    <A> A calling(Running running, Supplier<A> call) {
        calls.add(running);
        try {
            if (why.get() != null) running.cancel();
            return call.get();
        } finally {
            calls.remove(running);
        }
    }

    /** Waits; null if the end of the run, of the client or of the thread came first. */
    <A> @Nullable A waiting(Wait<A> wait) {
        Running running = engine.running();
        waits.add(running);
        try {
            if (why.get() == null && running.enter()) return wait.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // leaving takes it back if it was the client's own
        } finally {
            running.exit();
            waits.remove(running);
        }
        if (why.get() == null) cancel();
        return null;
    }
}
