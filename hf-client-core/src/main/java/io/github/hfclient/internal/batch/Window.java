package io.github.hfclient.internal.batch;

import io.github.hfclient.internal.Time;
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
final class Window<E> {
    private final Time.Monitor monitor;
    private final int size;
    private final boolean inOrder;
    private final Map<Long, List<E>> finished = new HashMap<>();
    private long taken;
    private long put;
    private long given;
    private int working;
    private boolean exhausted;
    private boolean complete;
    private @Nullable Throwable broken;

    Window(Time time, int size, boolean inOrder) {
        this.monitor = time.monitor();
        this.size = size;
        this.inOrder = inOrder;
    }

    /** How many workers are missing, if so many are wanted; they count from now on. */
    int hire(int wanted) {
        return locked(() -> {
            int missing = over() ? 0 : Math.max(0, Math.min(wanted - working, room()));
            working += missing;
            return missing;
        });
    }

    private boolean over() {
        return exhausted || broken != null;
    }

    private int room() {
        return (int) (size - (taken - given));
    }

    /** Whether a worker may go on, if so many are wanted; if not, it counts no more. */
    boolean goesOn(int wanted) {
        return locked(() -> {
            boolean goesOn = !over() && room() > 0 && working <= wanted;
            if (!goesOn) working--;
            return goesOn;
        });
    }

    /** A hired worker could not be had, or failed; true if there is no other for the work that is left. */
    boolean lost() {
        return locked(() -> --working == 0 && !over());
    }

    /** The number of a chunk that was taken; called in the order of the chunks. */
    long take() {
        return locked(() -> taken++);
    }

    void put(long number, List<E> items) {
        tellReader(() -> {
            finished.put(inOrder ? number : put, items);
            put++;
        });
    }

    /** There are no more chunks to take, as a worker found out, which counts no more. */
    void exhausted() {
        tellReader(() -> {
            exhausted = true;
            working--;
        });
    }

    /** Whether all workers have gone for good. */
    boolean left() {
        return locked(() -> over() && working == 0);
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
