package io.github.hfclient.internal.limit;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * While a model loads, one caller asks for all. The gate closes when a call finds the model loading; that call becomes the
 * prober, everybody who comes later waits inside {@link #pass}. It opens when the model answers, or refuses for good. A
 * prober that leaves hands over to one that waits. A target that has just answered closes no gate: one flaky replica must
 * not park everybody.
 */
public final class LoadingGate {
    private static final long RECENT = Duration.ofSeconds(30).toNanos();
    private static final Duration SPREAD_EACH = Duration.ofMillis(20);
    private static final Duration LONGEST_SPREAD = Duration.ofSeconds(1);

    private final Time time;
    private final Time.Monitor monitor;
    private @Nullable Object prober;
    private @Nullable HfException why; // set while the gate is closed
    private long lastAnswer;
    private boolean everAnswered;
    private int waiting;

    public LoadingGate(Time time) {
        this.time = time;
        this.monitor = time.monitor();
    }

    /**
     * Waits until this caller may send.
     *
     * @return how long to wait beyond that, so that those who waited do not all send at once; null if the deadline passed
     *     while the model was still loading
     */
    @Nullable
    public Duration pass(Object caller, Deadline deadline) throws InterruptedException {
        monitor.lock();
        try {
            return why == null ? Duration.ZERO : waitForTurn(caller, deadline);
        } finally {
            monitor.unlock();
        }
    }

    private @Nullable Duration waitForTurn(Object caller, Deadline deadline) throws InterruptedException {
        if (prober == null) prober = caller;
        int together = ++waiting;
        try {
            while (why != null && prober != caller) {
                if (deadline.passed()) return null;
                monitor.await(deadline.nanosLeft());
                if (why != null && prober == null) prober = caller;
            }
            return prober == caller ? Duration.ZERO : spread(together);
        } finally {
            waiting--;
        }
    }

    /** What the caller has to wait for; null if it may send at once. If nobody probes, it does from now on. */
    @Nullable
    public HfException parks(Object caller) {
        monitor.lock();
        try {
            if (why != null && prober == null) prober = caller;
            return prober == null || prober == caller ? null : why;
        } finally {
            monitor.unlock();
        }
    }

    private Duration spread(int together) {
        long all = Math.min(SPREAD_EACH.toNanos() * together, LONGEST_SPREAD.toNanos());
        return Duration.ofNanos((long) (all * time.random()));
    }

    /** The caller found the model loading. */
    public void loading(Object caller, HfException failure) {
        monitor.lock();
        try {
            if (why == null && answeredRecently()) return;
            why = failure;
            if (prober == null) prober = caller;
        } finally {
            monitor.unlock();
        }
    }

    private boolean answeredRecently() {
        return everAnswered && time.nanoTime() - lastAnswer < RECENT;
    }

    /** The model answered. */
    public void ready() {
        monitor.lock();
        try {
            everAnswered = true;
            lastAnswer = time.nanoTime();
            open();
        } finally {
            monitor.unlock();
        }
    }

    /** The caller is done, whatever came of it. If the model refused for good, waiting for it makes no sense. */
    public void leave(Object caller, boolean refused) {
        monitor.lock();
        try {
            if (prober != caller) return;
            prober = null;
            if (refused) open();
            else monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private void open() {
        if (why == null) return;
        why = null;
        prober = null;
        monitor.signalAll();
    }
}
