package io.github.hfclient.internal.runtime;

import io.github.hfclient.Budget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The numbers a client works with, set to their defaults. The builder changes its own copy; a client never does. */
public final class Settings implements Cloneable {
    public Duration connect = Duration.ofSeconds(10);
    public Duration call = Duration.ofMinutes(2);
    public Duration idle = Duration.ofSeconds(60);

    public int attempts = 3;
    public Duration backoff = Duration.ofMillis(500);
    public Duration longestBackoff = Duration.ofSeconds(8);
    public int retryBudget = 100;

    public Duration firstProbe = Duration.ofSeconds(1);
    public Duration longestProbe = Duration.ofSeconds(10);

    public Duration batchPatience = Duration.ofMinutes(5);
    public int batchInFlight = 16;
    public int inFlight = 64;
    public int listRows = 32;
    public int listBytes = 1 << 20;

    public int answerBytes = 32 << 20;
    public int errorBytes = 64 << 10;
    public int mediaBytes = 256 << 20;
    public int lineBytes = 1 << 20;
    public int streamBytes = 256 << 20;

    /** Infinite for no limit. */
    public double perSecond = Double.POSITIVE_INFINITY;

    public @Nullable Budget budget;

    public boolean http2;

    /** As they are now, whatever the builder does next; nothing they hold ever changes. */
    public Settings copy() {
        try {
            return (Settings) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
