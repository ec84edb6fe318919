package io.github.hfclient.testkit;

import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A clock that moves only when the test, or a sleep in {@linkplain #jumping() jumping} mode, moves it. Thread-safe.
 *
 * <pre>{@code
 * ManualTime time = ManualTime.stepped();
 * Future<?> call = start(client(time));         // sleeps one second before its second attempt
 * time.awaitSleepers(1);
 * time.advance(Duration.ofSeconds(1));          // returns once that sleeper has left its sleep
 * }</pre>
 */
public final class ManualTime implements Time {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final boolean jumping;
    private final Watched state;
    private final List<Duration> sleeps = new ArrayList<>();
    private final List<Sleeper> sleepers = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private UnaryOperator<Duration> outside = left -> left;
    private DoubleSupplier randomness = new SplittableRandom(1)::nextDouble;
    private long elapsed;

    private record Appointment(long due, Runnable work) {}

    ManualTime(boolean jumping, Duration patience) {
        this.jumping = jumping;
        this.state = new Watched(patience);
    }

    /** A sleep is recorded, moves the clock by its length and returns at once. A timed await still waits for the clock. */
    public static ManualTime jumping() {
        return new ManualTime(true, Watched.PATIENCE);
    }

    /** A sleep and a timed await block until {@link #advance} has moved the clock far enough. */
    public static ManualTime stepped() {
        return new ManualTime(false, Watched.PATIENCE);
    }

    @Override
    public long nanoTime() {
        return state.read(() -> elapsed);
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanoTime());
    }

    /** Like {@link Thread#sleep}: a pending interrupt ends it at once. It counts as a sleep nevertheless. */
    @Override
    public void sleep(Duration length) throws InterruptedException {
        state.change(() -> sleeps.add(length));
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before a sleep of " + length);
        }
        if (jumping) {
            move(length).forEach(Sleeper::wake);
            keepAppointments();
        } else {
            block(length);
        }
    }

    private void block(Duration length) throws InterruptedException {
        Monitor unshared = monitor();
        unshared.lock();
        try {
            unshared.await(nanos(length));
        } finally {
            unshared.unlock();
        }
    }

    @Override
    public double random() {
        return state.change(randomness::getAsDouble);
    }

    @Override
    public Monitor monitor() {
        return new ManualMonitor(this);
    }

    @Override
    public Duration outside(Duration left) {
        return state.read(() -> outside.apply(left));
    }

    /** From now on the machine's own clock ends a request that has no answer after so long, whatever this one says. */
    public ManualTime outsideLimit(Duration limit) {
        return state.change(() -> {
            outside = left -> limit;
            return this;
        });
    }

    /** From now on {@link #random()} gives this value, from 0 (inclusive) to 1 (exclusive), instead of a seeded sequence. */
    public ManualTime randomness(double value) {
        return randomness(() -> value);
    }

    /** From now on {@link #random()} gives the sequence that belongs to this seed. The seed at the start is 1. */
    public ManualTime seed(long seed) {
        return randomness(new SplittableRandom(seed)::nextDouble);
    }

    private ManualTime randomness(DoubleSupplier source) {
        return state.change(() -> {
            randomness = source;
            return this;
        });
    }

    /**
     * Moves the clock, then wakes those whose time has come, in the order of their due times, and returns once all of
     * them have left. Who sleeps again on waking waits for the next call, even for less than was skipped here.
     *
     * @throws IllegalArgumentException if the duration is negative
     * @throws AssertionError if somebody woken does not leave within a minute
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        for (Sleeper due : move(by)) {
            due.wake();
            state.await(() -> !sleepers.contains(due), () -> due + " was woken and did not leave");
        }
        keepAppointments();
    }

    /** It is done by the thread that moves the clock so far, after all sleepers have left; by this one if it is due now. */
    @Override
    public Scheduled schedule(Duration after, Runnable work) {
        Appointment appointment = state.change(() -> {
            Appointment made = new Appointment(sum(elapsed, Math.max(0, nanos(after))), work);
            appointments.add(made);
            return made;
        });
        if (after.isZero() || after.isNegative()) keepAppointments();
        return () -> state.change(() -> appointments.remove(appointment));
    }

    private void keepAppointments() {
        List<Appointment> due = state.change(() -> {
            List<Appointment> now = appointments.stream()
                    .filter(appointment -> appointment.due() <= elapsed)
                    .sorted(Comparator.comparingLong(Appointment::due))
                    .toList();
            appointments.removeAll(now);
            return now;
        });
        due.forEach(appointment -> appointment.work().run());
    }

    /** Moves the clock and returns those whose time has come, in order. */
    private List<Sleeper> move(Duration by) {
        return state.change(() -> {
            elapsed = sum(elapsed, Math.max(0, nanos(by)));
            return sleepers.stream()
                    .filter(sleeper -> sleeper.dueBy(elapsed))
                    .sorted(Comparator.comparingLong(Sleeper::due))
                    .toList();
        });
    }

    /**
     * Blocks until at least so many threads are inside a sleep or a timed await.
     *
     * @throws AssertionError after a minute of real time; it says who sleeps
     */
    public void awaitSleepers(int count) {
        state.await(
                () -> sleepers.size() >= count,
                () -> "waited for " + count + " sleepers, but there are: " + sleepers());
    }

    /** Whether a thread is inside a sleep or a timed await right now. */
    public boolean hasSleepers() {
        return state.read(() -> !sleepers.isEmpty());
    }

    private String sleepers() {
        return sleepers.stream().map(Sleeper::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The lengths of all sleeps so far, in the order in which they began. Awaits do not count. */
    public List<Duration> sleeps() {
        return state.read(() -> List.copyOf(sleeps));
    }

    Sleeper enter(ManualMonitor monitor, long nanos) {
        return state.change(() -> {
            Sleeper sleeper = new Sleeper(Thread.currentThread(), sum(elapsed, nanos), monitor);
            sleepers.add(sleeper);
            return sleeper;
        });
    }

    void leave(Sleeper sleeper) {
        state.change(() -> sleepers.remove(sleeper));
    }

    /** Who was signalled sleeps no more, although it may take a moment until its thread runs. */
    void dismiss(ManualMonitor monitor) {
        state.change(() -> sleepers.removeIf(sleeper -> sleeper.waitsOn(monitor)));
    }

    private static long nanos(Duration length) {
        // The longest finite wait, since Long.MAX_VALUE means "no limit".
        Duration longest = Duration.ofNanos(Long.MAX_VALUE - 1);
        return length.compareTo(longest) < 0 ? length.toNanos() : longest.toNanos();
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
