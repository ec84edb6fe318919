package io.github.hfclient.internal.runtime;

import io.github.hfclient.Budget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The numbers a client works with, set to their defaults. The builder changes its own copy; a client never does. */
public final class Settings {
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

    public Settings copy() {
        Settings copy = new Settings();
        copy.connect = connect;
        copy.call = call;
        copy.idle = idle;
        copy.attempts = attempts;
        copy.backoff = backoff;
        copy.longestBackoff = longestBackoff;
        copy.retryBudget = retryBudget;
        copy.firstProbe = firstProbe;
        copy.longestProbe = longestProbe;
        copy.batchPatience = batchPatience;
        copy.batchInFlight = batchInFlight;
        copy.inFlight = inFlight;
        copy.listRows = listRows;
        copy.listBytes = listBytes;
        copy.answerBytes = answerBytes;
        copy.errorBytes = errorBytes;
        copy.mediaBytes = mediaBytes;
        copy.lineBytes = lineBytes;
        copy.perSecond = perSecond;
        copy.budget = budget;
        copy.streamBytes = streamBytes;
        copy.http2 = http2;
        return copy;
    }
}
