package io.github.hfclient.internal.limit;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The moment before which a server that limits its callers wants no request. While it holds, it only moves to later. Of a pause
 * of more than five minutes one caller looks now and then whether it is over, while the others go on waiting: a server that asks
 * for a year by mistake must not be lost for as long as the client lives.
 */
public final class NotBefore {
    public static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long WHILE_ONE_LOOKS = Duration.ofSeconds(1).toNanos();

    /** Nobody sends before the look; without one, everybody from the end on. */
    private record Pause(long look, long end, HfException why) {}

    private final Time time;
    private final AtomicReference<@Nullable Pause> pause = new AtomicReference<>();
    private final AtomicReference<@Nullable Object> looking = new AtomicReference<>();

    public NotBefore(Time time) {
        this.time = time;
    }

    /** The server asked this caller to wait; if it was the one who looked, its pause takes the place of the earlier one. */
    public void raise(Object caller, Duration asked, HfException why) {
        Duration wait = longer(asked, SHORTEST);
        Pause wished = new Pause(in(wait.compareTo(LONGEST) < 0 ? wait : LONGEST), in(wait), why);
        if (looking.get() == caller) pause.set(wished);
        else pause.accumulateAndGet(wished, NotBefore::later);
        leave(caller);
    }

    private static @Nullable Pause later(@Nullable Pause old, @Nullable Pause late) {
        return old != null && late != null && old.end() - late.end() > 0 ? old : late;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private long in(Duration wait) {
        return Deadline.in(time, wait).end();
    }

    /** Nanoseconds that this caller has to wait; zero or less if the way is free, or if it is the one to look. */
    public long left(Object caller) {
        Pause now = pause.get();
        if (now == null) return 0;
        long left = now.look() - time.nanoTime();
        if (left > 0 || over(now)) return left;
        return looks(caller) ? 0 : WHILE_ONE_LOOKS;
    }

    private boolean over(Pause now) {
        return now.end() - time.nanoTime() <= 0;
    }

    private boolean looks(Object caller) {
        return looking.compareAndSet(null, caller) || looking.get() == caller;
    }

    /** The caller was answered: if it was to look whether the pause is over, it is. */
    public void answered(Object caller) {
        if (looking.get() != caller) return;
        pause.set(null);
        leave(caller);
    }

    /** The caller sends no more; another one may look. */
    public void leave(Object caller) {
        looking.compareAndSet(caller, null);
    }

    /** How much is left of what the server asked for; zero or less if nothing is. */
    public Duration pauseLeft() {
        Pause now = pause.get();
        return now == null ? Duration.ZERO : Duration.ofNanos(now.end() - time.nanoTime());
    }

    /** The refusal that set the floor; null if there was none. */
    @Nullable
    public HfException why() {
        Pause now = pause.get();
        return now == null ? null : now.why();
    }
}
