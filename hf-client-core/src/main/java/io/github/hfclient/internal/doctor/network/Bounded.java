package io.github.hfclient.internal.doctor.network;

import io.github.hfclient.internal.runtime.Threads;
import io.github.hfclient.internal.runtime.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs a step that may hang on a thread of its own, and waits for it no longer than a step may take. */
public record Bounded(Time time, Duration limit) {
    /**
     * What the step gives.
     *
     * @throws SocketTimeoutException if it gives nothing in time; its thread, a daemon, is left to itself
     * @throws InterruptedIOException if this thread was interrupted; its flag stays set
     */
    public <T> T run(Callable<T> step) throws IOException {
        if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("interrupted");
        Time.Monitor monitor = time.monitor();
        FutureTask<T> task = new FutureTask<>(step) {
            @Override
            protected void done() {
                signal(monitor);
            }
        };
        Threads.daemon(task, "hf-client-doctor").start();
        try {
            await(task, monitor);
            return result(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            task.cancel(true);
        }
    }

    private static void signal(Time.Monitor monitor) {
        monitor.lock();
        try {
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private void await(FutureTask<?> task, Time.Monitor monitor) throws InterruptedException, IOException {
        long end = time.nanoTime() + limit.toNanos();
        monitor.lock();
        try {
            for (long left = limit.toNanos(); !task.isDone(); left = end - time.nanoTime()) {
                if (left <= 0) throw new SocketTimeoutException("nothing within " + words());
                monitor.await(left);
            }
        } finally {
            monitor.unlock();
        }
    }

    private String words() {
        return limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private static <T> T result(FutureTask<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) throw io;
            throw new IOException(cause);
        }
    }
}
