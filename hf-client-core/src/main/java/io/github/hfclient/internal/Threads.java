package io.github.hfclient.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that the caller does not want to wait for: virtual ones where the runtime has them. */
final class Threads {
    private Threads() {}

    static ExecutorService executor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return daemons(); // Java 17 to 20
        }
    }

    private static ExecutorService daemons() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "hf-client-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
