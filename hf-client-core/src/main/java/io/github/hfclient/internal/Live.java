package io.github.hfclient.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is blocking some thread right now, so that closing the client can end it. */
final class Live {
    /** A call, or something else that may take a while. */
    interface Ending {
        void cancel();
    }

    private final Set<Ending> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes note of a call; false if the client is closed. */
    boolean add(Ending call) {
        running.add(call);
        if (!closed.get()) return true;
        running.remove(call);
        return false;
    }

    void remove(Ending call) {
        running.remove(call);
    }

    boolean closed() {
        return closed.get();
    }

    /** Ends all calls and lets no other begin; false if that was done before. */
    boolean close() {
        if (closed.getAndSet(true)) return false;
        running.forEach(Ending::cancel);
        return true;
    }
}
