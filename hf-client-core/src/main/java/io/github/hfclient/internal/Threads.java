package io.github.hfclient.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for work that the caller does not want to wait for: virtual ones where the runtime has them. A thread outlives the work
 * it was made for, and does that of others, so it takes over neither thread-locals nor the context class loader of its maker.
 */
public final class Threads {
    private static final String NAME = "hf-client-";

    private Threads() {}

    static ExecutorService executor() {
        try {
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, virtual());
        } catch (ReflectiveOperationException e) {
            return Executors.newCachedThreadPool(daemons()); // Java 17 to 20
        }
    }

    /** Makes the same threads, for work that comes once in a while. */
    static ThreadFactory factory() {
        try {
            return virtual();
        } catch (ReflectiveOperationException e) {
            return daemons(); // Java 17 to 20
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

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> daemon(work, NAME + number.incrementAndGet());
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
