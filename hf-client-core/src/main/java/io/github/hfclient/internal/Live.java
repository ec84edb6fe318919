package io.github.hfclient.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The calls that are blocking some thread right now, so that closing the client can end them. */
final class Live {
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Takes note of a call; false if the client is closed. */
    boolean add(Running call) {
        running.add(call);
        if (!closed) return true;
        running.remove(call);
        return false;
    }

    void remove(Running call) {
        running.remove(call);
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
        running.forEach(Running::cancel);
    }
}
