package io.github.hfclient.internal.batch;

import io.github.hfclient.Task;
import io.github.hfclient.internal.ServerKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What a run knows about lists on its server: what kind of server it is, asked once, and how many rows it takes. That shrinks when
 * a list is refused, and grows back, each time later, but never above what the server says of itself.
 */
final class ListSizes {
    private static final int FIRST_PATIENCE = 32; // lists answered before longer ones are tried again
    private static final int LONGEST_PATIENCE = 1 << 12;

    private final Function<Task<?>, ServerKind> asking;
    private final Map<Task<?>, ServerKind> kinds = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger successes = new AtomicInteger();
    private final AtomicInteger patience = new AtomicInteger(FIRST_PATIENCE);
    private volatile boolean answered;

    ListSizes(Function<Task<?>, ServerKind> asking) {
        this.asking = asking;
    }

    /** How many rows a list may have as far as is known; the server is not asked for it. */
    int most() {
        return most.get();
    }

    /** How many rows a list may have; the server is asked the first time. */
    int most(Task<?> task) {
        return Math.min(most.get(), kind(task).listRows());
    }

    /** Whether two texts in a list are one pair to the server. */
    boolean pairs(Task<?> task) {
        return kind(task).pairs();
    }

    private ServerKind kind(Task<?> task) {
        ServerKind known = kinds.get(task);
        if (known != null) return known;
        ServerKind asked = asking.apply(task);
        kinds.put(task, asked);
        return asked;
    }

    /** A list of more rows was refused, although each of its rows was answered; gives the number that holds now. */
    int shrink(int rows) {
        successes.set(0);
        patience.updateAndGet(lists -> Math.min(lists * 2, LONGEST_PATIENCE));
        return most.accumulateAndGet(rows, Math::min);
    }

    /** A list was answered; after enough of them at their limit, the next may be twice as long. */
    void answered(int rows) {
        answered = true;
        if (rows < most.get() || successes.incrementAndGet() < patience.get()) return;
        successes.set(0);
        most.updateAndGet(limit -> limit > Integer.MAX_VALUE / 2 ? limit : limit * 2);
    }

    /** Whether this server has answered a list in this run. */
    boolean answered() {
        return answered;
    }
}
