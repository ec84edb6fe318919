package io.github.hfclient.internal;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A call that may be ended from another thread. Whoever blocks for the call does so between {@link #enter} and {@link #exit};
 * {@link #cancel} interrupts that thread and no other, and the interrupt never outlives the last {@link #exit}; who is inside may
 * enter once more.
 */
public final class Running implements Live.Ending {
    private final Live live;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread inside;
    private int depth;
    private boolean interrupted;
    private boolean cancelled;

    Running(Live live) {
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
            if (interrupted && Thread.interrupted()) interrupted = false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (inside == null || interrupted) return;
            interrupted = true;
            inside.interrupt();
        } finally {
            lock.unlock();
        }
    }

    public boolean cancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }
}
