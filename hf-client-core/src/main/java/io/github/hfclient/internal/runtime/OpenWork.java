package io.github.hfclient.internal.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What closing has to end. Of a client: what blocks some thread right now, what waits for a thread, and what holds a connection;
 * of a batch's run: its calls, and its waits.
 */
public final class OpenWork {
    /** A call, or something else that may take a while. */
    public interface Ending {
        void cancel();
    }

    private final Set<Ending> running = ConcurrentHashMap.newKeySet();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes note of a call; false if the client is closed. */
    public boolean add(Ending call) {
        running.add(call);
        if (!closed.get()) return true;
        running.remove(call);
        return false;
    }

    public void remove(Ending call) {
        running.remove(call);
    }

    /** Does something that takes a while; closing meanwhile, or before, cancels it. */
    public <A> A during(Ending ending, Supplier<A> work) {
        if (!add(ending)) ending.cancel();
        try {
            return work.get();
        } finally {
            remove(ending);
        }
    }

    /** An executor that runs work of the client's on its threads. Such a thread is a worker then, unless it is the one that asks. */
    public Executor workers(Executor executor) {
        return work -> {
            Thread asking = Thread.currentThread();
            executor.execute(() -> {
                if (Thread.currentThread() == asking) work.run();
                else work(work);
            });
        };
    }

    private void work(Runnable work) {
        boolean first = workers.add(Thread.currentThread());
        try {
            work.run();
        } finally {
            if (first) workers.remove(Thread.currentThread());
        }
    }

    /** Whether this thread works for the client alone, and is not one of a caller's that has made a call. */
    boolean worker() {
        return workers.contains(Thread.currentThread());
    }

    public boolean closed() {
        return closed.get();
    }

    public void requireOpen() {
        if (closed.get()) throw new IllegalStateException("the client is closed");
    }

    /** Ends all calls and lets no other begin; false if that was done before. */
    public boolean close() {
        if (closed.getAndSet(true)) return false;
        running.forEach(Ending::cancel);
        return true;
    }
}
