package io.github.hfclient.internal.limit;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries from multiplying the load on a server that is down: a bucket of tokens for all calls to one origin. A
 * retry takes one, a call that succeeds at once gives one back.
 */
public final class RetryBudget {
    private final int capacity;
    private final AtomicInteger left;

    public RetryBudget(int capacity) {
        this.capacity = capacity;
        this.left = new AtomicInteger(capacity);
    }

    public boolean take() {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    public void give() {
        if (left.get() < capacity) left.updateAndGet(n -> Math.min(capacity, n + 1));
    }
}
