package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.internal.runtime.Time;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The subscription to a publisher. Its methods are called by one thread at a time, as Reactive Streams 2.7 wants, and without the
 * lock, since they may call back: a thread that comes while another one calls leaves to that one what it has to say.
 */
final class Upstream {
    private final Time.Monitor monitor;
    private Flow.@Nullable Subscription subscription;
    private long unasked;
    private boolean begun;
    private boolean unwanted;
    private boolean calling;

    Upstream(Time time) {
        this.monitor = time.monitor();
    }

    /** From now on there is somebody to tell. A second subscription is cancelled at once. */
    void begin(Flow.Subscription given) {
        if (accepts(given)) say(() -> {});
        else given.cancel();
    }

    private boolean accepts(Flow.Subscription given) {
        monitor.lock();
        try {
            boolean first = !begun;
            begun = true;
            if (first) subscription = given;
            return first;
        } finally {
            monitor.unlock();
        }
    }

    void request(long more) {
        say(() -> unasked += more);
    }

    void cancel() {
        say(() -> unwanted = true);
    }

    private void say(Runnable what) {
        boolean mine;
        monitor.lock();
        try {
            what.run();
            mine = subscription != null && !calling;
            calling |= mine;
        } finally {
            monitor.unlock();
        }
        if (mine) call();
    }

    private void call() {
        try {
            for (Runnable next; (next = next()) != null; ) next.run();
        } catch (RuntimeException | Error e) {
            nobodyCalls();
            throw e;
        }
    }

    private void nobodyCalls() {
        monitor.lock();
        try {
            calling = false;
        } finally {
            monitor.unlock();
        }
    }

    /** What is to be called next; null if all has been said. */
    private @Nullable Runnable next() {
        monitor.lock();
        try {
            Flow.Subscription known = subscription;
            long more = unasked;
            unasked = 0;
            calling = known != null && (unwanted || more > 0);
            if (known == null || !calling) return null;
            if (unwanted) subscription = null;
            return unwanted ? known::cancel : () -> known.request(more);
        } finally {
            monitor.unlock();
        }
    }
}
