package io.github.hfclient.simulation;

import io.github.hfclient.internal.runtime.Time;
import java.util.ArrayList;
import java.util.List;

/** A monitor at whose every use somebody else may go on. Now and then a wait ends for no reason, as it may. */
final class SimulatedMonitor implements Time.Monitor {
    private static final int SPURIOUS = 32;

    /** One wait of one thread. */
    private static final class Waiter {
        private boolean signalled;
    }

    private final Schedule schedule;
    private final List<Waiter> waiters = new ArrayList<>();
    private Thread owner;
    private int depth;

    SimulatedMonitor(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void lock() {
        if (schedule.foreign()) return;
        if (owner != Thread.currentThread()) {
            schedule.step("locks", null);
            if (owner != null && !schedule.abandoned())
                schedule.await("a lock", Fiber.NEVER, false, () -> owner == null);
            owner = Thread.currentThread();
        }
        depth++;
    }

    @Override
    public void unlock() {
        if (schedule.foreign() || owner != Thread.currentThread() || --depth > 0) return;
        owner = null;
        if (!schedule.abandoned()) schedule.step("", null);
    }

    @Override
    public boolean await(long nanos) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        if (nanos <= 0) return false;
        Waiter waiter = new Waiter();
        waiters.add(waiter);
        int held = release();
        boolean limited = nanos != Long.MAX_VALUE;
        schedule.await("a signal", limited ? due(nanos) : spurious(Fiber.NEVER), true, () -> waiter.signalled);
        waiters.remove(waiter);
        boolean interrupted = !waiter.signalled && Thread.interrupted();
        if (owner != null) schedule.await("the lock again", Fiber.NEVER, false, () -> owner == null);
        takeBack(held);
        if (interrupted) throw new InterruptedException();
        return waiter.signalled;
    }

    private long due(long nanos) {
        return spurious(schedule.now() + Math.min(nanos, Long.MAX_VALUE - 1 - schedule.now()));
    }

    private long spurious(long due) {
        long soon = schedule.now() + 250_000_000L;
        return schedule.chance().nextInt(SPURIOUS) == 0 ? Math.min(due, soon) : due;
    }

    private int release() {
        int held = depth;
        depth = 0;
        owner = null;
        return held;
    }

    private void takeBack(int held) {
        owner = Thread.currentThread();
        depth = held;
    }

    @Override
    public void signalAll() {
        waiters.forEach(waiter -> waiter.signalled = true);
    }
}
