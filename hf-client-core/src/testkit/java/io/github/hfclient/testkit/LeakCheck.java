package io.github.hfclient.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Checks for after a test. Idle connections are no leak, since a client keeps them for its next call; a connection in
 * the middle of a request or an answer is one, and so is a thread that outlives its client.
 */
public final class LeakCheck {

    private static final String OWN_THREADS = "hf-client";

    private LeakCheck() {}

    /**
     * Waits until no server has a request or an answer in progress. An answer that was written whole counts as done,
     * also when the client never read it: nothing but the client's buffers knows.
     *
     * @throws AssertionError after a minute; it names the connections
     */
    public static void assertNoneInProgress(HostileServer... servers) {
        for (HostileServer server : servers) {
            server.awaitNoneInProgress();
        }
    }

    /**
     * Waits until the client has no thread alive. Virtual threads cannot be listed and are not seen.
     *
     * @throws AssertionError after a minute; it shows where the threads are
     */
    public static void assertNoClientThreads() {
        assertNoThreads(OWN_THREADS, Watched.PATIENCE);
    }

    /** Waits until no thread whose name begins so is alive. @throws AssertionError after a minute */
    public static void assertNoThreads(String prefix) {
        assertNoThreads(prefix, Watched.PATIENCE);
    }

    static void assertNoThreads(String prefix, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        // A pool may put a new thread in the place of one that ends, so one look is not enough.
        for (List<Thread> left; !(left = alive(prefix)).isEmpty(); ) {
            if (System.nanoTime() > deadline) throw new AssertionError("threads left: " + describe(left));
            for (Thread thread : left) join(thread, deadline - System.nanoTime());
        }
    }

    private static List<Thread> alive(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix) && thread.isAlive())
                .toList();
    }

    private static void join(Thread thread, long nanos) {
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + thread.getName(), e);
        }
    }

    private static String describe(List<Thread> threads) {
        return threads.stream()
                .map(thread -> thread.getName() + " at " + Arrays.toString(thread.getStackTrace()))
                .collect(Collectors.joining("; "));
    }
}
