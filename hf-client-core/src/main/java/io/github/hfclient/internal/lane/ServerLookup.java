package io.github.hfclient.internal.lane;

import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.limit.Permits;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the server behind a lane is. One caller asks it for all; the others wait for what it says, while they have the time. Where it
 * did not say it in some time, nobody who has no more than that tries again for a while.
 */
public final class ServerLookup {
    private static final long REMEMBERED = Duration.ofSeconds(30).toNanos();

    private final Time time;
    private final Permits permits;
    private final Time.Monitor monitor;
    private volatile ServerKind known = ServerKind.UNKNOWN;
    private boolean asking;
    private long asked; // how often somebody has asked to the end
    private long vain; // nanoseconds that the last one waited for nothing
    private long vainUntil;

    ServerLookup(Time time, Permits permits) {
        this.time = time;
        this.permits = permits;
        this.monitor = time.monitor();
    }

    /** What is known without asking. */
    public ServerKind known() {
        return known;
    }

    /**
     * What the server is. If nobody could find out while this caller waited, it does not ask again.
     *
     * @param question asks the server; unknown if that failed for now
     */
    ServerKind kind(Deadline deadline, Supplier<ServerKind> question) throws InterruptedException {
        if (known.asked() || !begins(deadline)) return known;
        ServerKind found = ServerKind.UNKNOWN;
        try {
            found = ask(deadline, question);
        } finally {
            ends(found);
        }
        return found;
    }

    private ServerKind ask(Deadline deadline, Supplier<ServerKind> question) throws InterruptedException {
        if (!permits.take(deadline)) return ServerKind.UNKNOWN;
        try {
            return timed(question);
        } finally {
            permits.give();
        }
    }

    private ServerKind timed(Supplier<ServerKind> question) {
        long start = time.nanoTime();
        ServerKind found = question.get();
        if (!found.asked() && !Thread.currentThread().isInterrupted()) inVain(start);
        return found;
    }

    private void inVain(long start) {
        monitor.lock();
        try {
            vain = time.nanoTime() - start;
            vainUntil = time.nanoTime() + REMEMBERED;
        } finally {
            monitor.unlock();
        }
    }

    /** Whether this caller could wait no longer than another did in vain a moment ago. */
    private boolean hopeless(Deadline deadline) {
        return vain > 0
                && time.nanoTime() - vainUntil < 0
                && Math.min(deadline.nanosLeft(), ServerInfo.LONGEST.toNanos()) <= vain;
    }

    private boolean begins(Deadline deadline) throws InterruptedException {
        monitor.lock();
        try {
            long before = asked;
            while (asking && !deadline.passed()) monitor.await(deadline.nanosLeft());
            if (asking || asked > before || known.asked() || hopeless(deadline)) return false;
            asking = true;
            return true;
        } finally {
            monitor.unlock();
        }
    }

    private void ends(ServerKind found) {
        monitor.lock();
        try {
            known = found;
            asking = false;
            asked++;
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
