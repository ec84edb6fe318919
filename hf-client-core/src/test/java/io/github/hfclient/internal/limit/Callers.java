package io.github.hfclient.internal.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Threads that wait for something, each with a result. */
public final class Callers<R extends @Nullable Object> implements AutoCloseable {
    private static final int PATIENCE = 10; // seconds until a test that hangs fails

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Future<R>> ended = new LinkedBlockingQueue<>();

    /** Starts one on a thread of its own. */
    public void start(Callable<R> work) {
        threads.execute(task(work));
    }

    /** Starts one on a thread of its own and returns what becomes of it. */
    Future<R> submit(Callable<R> work) {
        FutureTask<R> task = task(work);
        threads.execute(task);
        return task;
    }

    /** Starts one and returns its thread, so that it can be interrupted. */
    Thread startThread(Callable<R> work) {
        Thread thread = new Thread(task(work));
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private FutureTask<R> task(Callable<R> work) {
        return new FutureTask<>(work) {
            @Override
            protected void done() {
                ended.add(this);
            }
        };
    }

    /** The result of the next one that ends, whichever it is. */
    public R next() throws InterruptedException, ExecutionException, TimeoutException {
        Future<R> first = ended.poll(PATIENCE, TimeUnit.SECONDS);
        if (first == null) throw new TimeoutException("nobody ended");
        return first.get();
    }

    /** The results of the next ones that end. */
    public List<R> next(int count) throws InterruptedException, ExecutionException, TimeoutException {
        List<R> results = new ArrayList<>();
        for (int i = 0; i < count; i++) results.add(next());
        return results;
    }

    /** The result of this one. */
    R result(Future<R> caller) throws InterruptedException, ExecutionException, TimeoutException {
        return caller.get(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
