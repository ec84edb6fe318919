package io.github.hfclient.internal.batch;

import io.github.hfclient.internal.runtime.Time;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way from the workers to the reader: finished chunks, in the order in which they were taken or put, and at most so many between
 * the two. Only the reader waits here. A worker that finds no room ends, and another one is hired when the reader has made
 * room; so a reader who went away holds no thread.
 */
final class ReorderWindow<E> {
    static final long NONE = -1;

    private final Time.Monitor monitor;
    private final int first;
    private final int size;
    private final boolean inOrder;
    private final Map<Long, List<E>> finished = new HashMap<>();
    private long taken;
    private long put;
    private long given;
    private int hired; // workers that have not begun
    private int working;
    private boolean exhausted;
    private boolean complete;
    private @Nullable Throwable broken;

    /**
     * An empty one.
     *
     * @param first how many chunks there is room for at first; it grows to as many as the reader has read
     * @param size how many there may be at most
     */
    ReorderWindow(Time time, int first, int size, boolean inOrder) {
        this.monitor = time.monitor();
        this.first = first;
        this.size = size;
        this.inOrder = inOrder;
    }

    /** How many workers are missing, if so many are wanted; they count from now on. */
    int hire(int wanted) {
        return locked(() -> {
            int missing = ended() ? 0 : Math.max(0, Math.min(wanted - working - hired, room()));
            hired += missing;
            return missing;
        });
    }

    /** A hired worker could not be had; true if there is no other for the work that is left. */
    boolean refused() {
        return locked(() -> --hired + working == 0 && !ended());
    }

    /** A hired worker begins. */
    void begin() {
        locked(() -> {
            hired--;
            return working++;
        });
    }

    /** Whether the reader has to work itself, because nothing is there and nobody has begun; it then counts as a worker. */
    boolean join() {
        return locked(() -> {
            boolean idle = working == 0 && !ended() && !complete && room() > 0 && !finished.containsKey(given);
            if (idle) working++;
            return idle;
        });
    }

    /** A worker goes, or the reader reads on. */
    void leave() {
        locked(() -> working--);
    }

    private boolean ended() {
        return exhausted || broken != null;
    }

    /** Whether the reader has all, or will get no more. */
    boolean over() {
        return locked(() -> broken != null || (complete && finished.isEmpty()));
    }

    private int room() {
        return (int) (Math.min(size, Math.max(first, given)) - (taken - given));
    }

    /** Whether a worker may go on, if so many are wanted; if not, it counts no more. */
    boolean goesOn(int wanted) {
        return locked(() -> {
            boolean goesOn = !ended() && room() > 0 && working <= wanted;
            if (!goesOn) working--;
            return goesOn;
        });
    }

    /** The number of a chunk that was taken; called in the order of the chunks. {@link #NONE} if it is not wanted any more. */
    long take() {
        return locked(() -> ended() ? NONE : taken++);
    }

    void put(long number, List<E> items) {
        tellReader(() -> {
            finished.put(inOrder ? number : put, items);
            put++;
        });
    }

    /** There are no more chunks to take. */
    void exhausted() {
        tellReader(() -> exhausted = true);
    }

    /** Whether all workers have gone for good. */
    boolean left() {
        return locked(() -> ended() && working == 0);
    }

    /** Whether all chunks have been taken and put back. */
    boolean allPut() {
        return locked(() -> exhausted && finished.size() == taken - given);
    }

    /** The reader need not wait for more than there is. */
    void complete() {
        tellReader(() -> complete = true);
    }

    /** The reader gets this, and no worker goes on. */
    void breakOff(Throwable why) {
        tellReader(() -> broken = broken == null ? why : broken);
    }

    private void tellReader(Runnable change) {
        monitor.lock();
        try {
            change.run();
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private <A> A locked(Supplier<A> what) {
        monitor.lock();
        try {
            return what.get();
        } finally {
            monitor.unlock();
        }
    }

    /** The items of the next chunk; waits for them. Null behind the last. */
    @Nullable
    List<E> next() throws InterruptedException {
        monitor.lock();
        try {
            while (!finished.containsKey(given)) {
                throwIfBroken();
                if (complete) return null;
                monitor.await(Long.MAX_VALUE);
            }
            return finished.remove(given++);
        } finally {
            monitor.unlock();
        }
    }

    private void throwIfBroken() {
        if (broken instanceof Error error) throw error;
        if (broken instanceof RuntimeException exception) throw exception;
        if (broken != null) throw new IllegalStateException("the batch was broken off", broken);
    }
}
