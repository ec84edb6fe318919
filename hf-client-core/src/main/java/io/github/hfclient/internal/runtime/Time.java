package io.github.hfclient.internal.runtime;

import java.time.Duration;
import java.time.Instant;

/** All that the client knows of time and chance, so that a test can hold both in its hand. */
public interface Time {
    /** Nanoseconds since an arbitrary origin; only differences mean something. */
    long nanoTime();

    Instant now();

    void sleep(Duration duration) throws InterruptedException;

    /** Uniform in [0, 1). */
    double random();

    Monitor monitor();

    /** Does this after so long, on a thread of its own, unless it is called off before. */
    Scheduled schedule(Duration after, Runnable work);

    /** How long somebody may take who goes by the machine's own clock, as {@code java.net.http} does, if so much is left. */
    default Duration outside(Duration left) {
        return left;
    }

    /** Something that is to be done later. */
    interface Scheduled {
        /** It is not done any more; too late if that has begun. */
        void callOff();
    }

    /** A lock with one condition, whose timed waits follow this time. */
    interface Monitor {
        void lock();

        void unlock();

        /**
         * Waits, the lock being held, for a signal or for {@code nanos}; {@code Long.MAX_VALUE} sets no limit.
         *
         * @return false if the time passed without a signal
         */
        boolean await(long nanos) throws InterruptedException;

        void signalAll();
    }
}
