package io.github.hfclient.internal.runtime;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A call that may be ended from another thread. Whoever blocks for the call does so between {@link #enter} and {@link #exit};
 * {@link #cancel} interrupts that thread and no other, and the interrupt does not outlive the last {@link #exit}; who is inside
 * may enter once more. But whoever closes a client may be shutting down all else, too: an interrupt that came meanwhile cannot be
 * told from that of the client, so a caller's own thread keeps it.
 */
public final class Cancellation implements OpenWork.Ending {
    private final OpenWork live;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread inside;
    private int depth;
    private boolean interrupted;
    private boolean cancelled;

    public Cancellation(OpenWork live) {
        this.live = live;
    }

    /** This thread blocks for the call from now on; false, and it may not, if the call was cancelled or the client closed. */
    public boolean enter() {
        if (!live.add(this)) cancel();
        lock.lock();
        try {
            if (cancelled) {
                if (depth == 0) live.remove(this);
                return false;
            }
            inside = Thread.currentThread();
            depth++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    public void exit() {
        lock.lock();
        try {
            depth = Math.max(0, depth - 1);
            if (depth > 0) return;
            live.remove(this);
            inside = null;
            if (interrupted && !keepsInterrupt() && Thread.interrupted()) interrupted = false;
        } finally {
            lock.unlock();
        }
    }

    public OpenWork live() {
        return live;
    }

    private boolean keepsInterrupt() {
        return live.closed() && !live.worker();
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (inside == null || interrupted || inside.isInterrupted()) return; // by somebody else, whose it stays
            interrupted = true;
            inside.interrupt();
        } finally {
            lock.unlock();
        }
    }

    public boolean cancelled() {
        lock.lock();
        try {
            return cancelled || live.closed();
        } finally {
            lock.unlock();
        }
    }
}
