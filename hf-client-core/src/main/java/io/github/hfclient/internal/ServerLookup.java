package io.github.hfclient.internal;

import java.util.function.Supplier;

/** What the server behind a lane is. One caller asks it for all; the others wait for what it says, while they have the time. */
final class ServerLookup {
    private final Permits permits;
    private final Time.Monitor monitor;
    private volatile ServerKind known = ServerKind.UNKNOWN;
    private boolean asking;
    private long asked; // how often somebody has asked to the end

    ServerLookup(Time time, Permits permits) {
        this.permits = permits;
        this.monitor = time.monitor();
    }

    /** What is known without asking. */
    ServerKind known() {
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
            return question.get();
        } finally {
            permits.give();
        }
    }

    private boolean begins(Deadline deadline) throws InterruptedException {
        monitor.lock();
        try {
            long before = asked;
            while (asking && !deadline.passed()) monitor.await(deadline.nanosLeft());
            if (asking || asked > before || known.asked()) return false;
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
