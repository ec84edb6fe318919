package io.github.hfclient.internal.batch.fault;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.runtime.Cancellation;
import io.github.hfclient.internal.runtime.OpenWork;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The end of a run, before its last row: why it came, and what of the run still blocks a thread and is to be ended. */
public final class Stop {
    public static final HfException.Details NOTHING =
            new HfException.Details("batch", null, "", 0, null, null, "", null);

    /** Something that takes a while and is no call. */
    public interface Wait<A> {
        A run() throws InterruptedException;
    }

    private final Engine engine;
    private final AtomicReference<@Nullable RuntimeException> why = new AtomicReference<>();
    private final OpenWork calls = new OpenWork();
    private final OpenWork waits = new OpenWork();

    public Stop(Engine engine) {
        this.engine = engine;
    }

    /** Why nothing more is sent; null while the run goes on. */
    @Nullable
    public RuntimeException why() {
        return why.get();
    }

    /** Nothing more is sent; calls under way may end in peace. The first cause holds. */
    public void because(RuntimeException cause) {
        why.compareAndSet(null, cause);
        waits.close();
    }

    /** Nothing more is sent, and calls under way end now. */
    public void cancel() {
        because(new HfException.Cancelled("the batch was cancelled", NOTHING, null));
        calls.close();
    }

    /** Makes a call, which is cancelled with the run. */
    public <A> A calling(Cancellation running, Supplier<A> call) {
        if (why.get() != null) running.cancel();
        return calls.during(running, call);
    }

    /** Waits; null if the end of the run, of the client or of the thread came first. */
    public <A> @Nullable A waiting(Wait<A> wait) {
        Cancellation running = engine.running();
        try {
            if (waits.add(running) && running.enter()) return wait.run();
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
