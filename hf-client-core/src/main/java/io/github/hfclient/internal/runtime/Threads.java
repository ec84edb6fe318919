package io.github.hfclient.internal.runtime;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads for work that the caller does not want to wait for: virtual ones where the runtime has them. A thread outlives the work
 * it was made for, and does that of others, so it takes over neither thread-locals nor the context class loader of its maker.
 */
public final class Threads {
    private static final String NAME = "hf-client-";
    private static final int IDLE_SECONDS = 5;

    private Threads() {}

    public static ExecutorService executor() {
        try {
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, virtual());
        } catch (ReflectiveOperationException e) {
            return Executors.newCachedThreadPool(daemons(NAME)); // Java 17 to 20
        }
    }

    /** Makes the same threads, for work that comes once in a while. */
    static ThreadFactory factory() {
        try {
            return virtual();
        } catch (ReflectiveOperationException e) {
            return daemons(NAME); // Java 17 to 20
        }
    }

    private static ThreadFactory virtual() throws ReflectiveOperationException {
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        type.getMethod("name", String.class, long.class).invoke(builder, NAME, 1L);
        type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
        ThreadFactory threads = (ThreadFactory) type.getMethod("factory").invoke(builder);
        return work -> withLoader(threads.newThread(work));
    }

    /**
     * Threads for what {@code java.net.http} does and for what may block it. They have the library's class loader and not that of
     * whoever happened to call: one that is given up could not be collected otherwise.
     */
    public static ThreadPoolExecutor ofConnections() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, SECONDS, new SynchronousQueue<>(), daemons(NAME + "http-"));
    }

    /** From now on a thread ends with its work; what is still to be done is done. */
    public static void keepNone(ThreadPoolExecutor threads) {
        threads.setKeepAliveTime(1, NANOSECONDS);
    }

    /** What is made by this has the library's class loader if it makes threads. */
    public static <T> T inherited(Supplier<T> making) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(Threads.class.getClassLoader());
        try {
            return making.get();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> daemon(work, name + number.incrementAndGet());
    }

    /** A thread that does this and no more, and keeps no JVM alive. */
    public static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return withLoader(thread);
    }

    /** The library's own loader, which goes on living for as long as its threads anyway. */
    private static Thread withLoader(Thread thread) {
        thread.setContextClassLoader(Threads.class.getClassLoader());
        return thread;
    }
}
