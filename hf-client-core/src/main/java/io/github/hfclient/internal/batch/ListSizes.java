package io.github.hfclient.internal.batch;

import io.github.hfclient.Task;
import io.github.hfclient.internal.ServerKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What a run knows about lists on its server: what kind of server it is, asked once, and how many rows it takes. */
final class ListSizes {
    private final Function<Task<?>, ServerKind> asking;
    private final Map<Task<?>, ServerKind> kinds = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger(Integer.MAX_VALUE);
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
        return atMost(kind(task).listRows());
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

    /** From now on lists have no more rows than this; gives the number that holds. */
    int atMost(int rows) {
        return most.accumulateAndGet(rows, Math::min);
    }

    /** Whether this server has answered a list in this run. */
    boolean answered() {
        return answered;
    }

    void sawAnswer() {
        answered = true;
    }
}
