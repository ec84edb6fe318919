package io.github.hfclient.internal.batch.pace;

import io.github.hfclient.Task;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.lane.ListLength;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a run knows about lists on its server: what kind of server it is, asked once, and how many rows it takes, as this run and
 * the others of the client have found out; never more than it says of itself.
 */
public final class ListSizes {
    private final Function<Task<?>, ServerKind> asking;
    private final Function<Task<?>, ListLength> learned;
    private final Map<Task<?>, ServerKind> kinds = new ConcurrentHashMap<>();
    private final Map<Task<?>, ListLength> lengths = new ConcurrentHashMap<>();

    public ListSizes(Function<Task<?>, ServerKind> asking, Function<Task<?>, ListLength> learned) {
        this.asking = asking;
        this.learned = learned;
    }

    /** How many rows a list of this run's tasks may have as far as is known; the server is not asked for it. */
    public int most() {
        return lengths.values().stream().mapToInt(ListLength::most).min().orElse(Integer.MAX_VALUE);
    }

    /** How many rows a list may have; the server is asked the first time. */
    public int most(Task<?> task) {
        return Math.min(length(task).most(), kind(task).listRows());
    }

    /** How long lists may be, as answers have shown. */
    public ListLength length(Task<?> task) {
        return lengths.computeIfAbsent(task, learned);
    }

    /** So many rows were answered at once; of a task of which there was never more than one, nothing is kept. */
    public void answered(Task<?> task, int rows) {
        ListLength length = lengths.get(task);
        if (length != null) length.answered(rows);
    }

    /** Whether two texts in a list are one pair to the server. */
    public boolean pairs(Task<?> task) {
        return kind(task).pairs();
    }

    private ServerKind kind(Task<?> task) {
        ServerKind known = kinds.get(task);
        if (known != null) return known;
        ServerKind asked = asking.apply(task);
        kinds.put(task, asked);
        return asked;
    }
}
