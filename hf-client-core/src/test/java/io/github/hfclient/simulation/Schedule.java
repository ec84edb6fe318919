package io.github.hfclient.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets one thread of a run go on at a time. Whoever has the turn gives it away at each step; chance says who gets it. Time passes
 * only when nobody can go on. When nobody ever can, the run has failed.
 */
final class Schedule {
    private static final int MOST_STEPS = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SplittableRandom chance;
    private final Stage stage;
    private final int restless;
    private final int pausing;
    private final Trace trace = new Trace();
    private final List<Fiber> fibers = new ArrayList<>();
    private final List<Fiber> able = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private Fiber running;
    private long now;
    private long paused;
    private int steps;
    private int crashAt = Integer.MAX_VALUE;
    private Runnable onCrash = () -> {};
    private boolean abandoned;
    private Thread unwinding;
    private Throwable failure;

    Schedule(SplittableRandom chance, Stage stage) {
        this.chance = chance;
        this.stage = stage;
        this.restless = 1 << chance.nextInt(4);
        this.pausing = chance.nextInt(4) == 0 ? 64 : 0;
    }

    /** From now on another thread does this. */
    void start(String name, Runnable work) {
        Fiber fiber = new Fiber(name, stage.take());
        fiber.player().plays(() -> play(fiber, work));
        fibers.add(fiber);
    }

    private void play(Fiber fiber, Runnable work) {
        try {
            work.run();
        } catch (Abandoned e) { // as all others are
        } catch (Throwable e) { // whatever escapes is a find
            fail(e);
        }
        Thread.interrupted();
        fibers.remove(fiber);
        stage.giveBack(fiber.player());
        if (fibers.isEmpty()) end.countDown();
        else next().player().giveTurn();
    }

    /** Runs until all threads have ended; called from outside. */
    void run() {
        next().player().giveTurn();
        try {
            if (!end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new AssertionError("a thread waits for something outside of the simulation\n" + stage.dump());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (failure != null) throw new AssertionError(failure + "\n" + trace, failure);
    }

    /** Somebody else may go on before this thread does. Nothing is noted of a step without a name. */
    void step(String what, Object detail) {
        if (foreign() || unwinding == Thread.currentThread()) return;
        if (!what.isEmpty()) trace(what, detail);
        if (pausing > 0 && chance.nextInt(pausing) == 0) pause();
        running.goesOn();
        handOver();
    }

    /** A slow machine. */
    private void pause() {
        long length = Duration.ofMillis(250L * (1 + chance.nextInt(4))).toNanos();
        paused += length;
        running.waits("is paused", now + length, false, () -> false);
        handOver();
    }

    /** Waits until the condition holds, or the moment has come, or the thread is interrupted if that may end it. */
    void await(String what, long until, boolean interruptible, BooleanSupplier condition) {
        if (unwinding == Thread.currentThread()) throw new Abandoned();
        trace("waits for", what);
        running.waits(what, until, interruptible, condition);
        handOver();
    }

    /** Whether a thread asks that is none of the run, such as the one that frees forgotten streams. */
    boolean foreign() {
        return Thread.currentThread() != running.player();
    }

    /** Whether threads are never held up. */
    boolean steady() {
        return pausing == 0;
    }

    /** Whether all other threads have ended. */
    boolean alone() {
        return fibers.size() == 1;
    }

    private void handOver() {
        Player me = running.player();
        me.keepInterrupt();
        Player next = next().player();
        next.giveTurn();
        me.awaitTurn();
        if (abandoned) throw unwinding();
    }

    /** From now on this thread is held up no more, so that it ends in an orderly way. */
    private Abandoned unwinding() {
        unwinding = Thread.currentThread();
        return new Abandoned();
    }

    private Fiber next() {
        if (++steps > MOST_STEPS) fail(new AssertionError("does not come to an end"));
        if (steps >= crashAt && !abandoned) crash();
        running = chosen();
        return running;
    }

    private Fiber chosen() {
        if (abandoned) return fibers.get(0);
        if (stays()) return running;
        findAble();
        return abandoned ? fibers.get(0) : able.get(chance.nextInt(able.size()));
    }

    private boolean stays() {
        return chance.nextInt(8) >= restless && fibers.contains(running) && running.able(now);
    }

    private void findAble() {
        able.clear();
        for (Fiber fiber : fibers) if (fiber.able(now)) able.add(fiber);
        while (able.isEmpty() && !abandoned) passTime();
    }

    private void passTime() {
        long due = fibers.stream().mapToLong(Fiber::due).min().orElse(Fiber.NEVER);
        if (due == Fiber.NEVER) fail(new AssertionError("nobody can go on: " + fibers));
        now = Math.max(now, due);
        for (Fiber fiber : fibers) if (fiber.due() <= now) able.add(fiber);
    }

    /** The run has failed, and ends here. */
    void fail(Throwable why) {
        if (abandoned) return;
        failure = why;
        abandoned = true;
    }

    /** The run ends at this step of all threads, wherever each of them is, and this is done first. */
    void crashAt(int step, Runnable last) {
        crashAt = step;
        onCrash = last;
    }

    private void crash() {
        onCrash.run();
        abandoned = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    void trace(String what, Object detail) {
        if (abandoned) return;
        trace.add(now, running.name(), what, detail);
    }

    Trace trace() {
        return trace;
    }

    SplittableRandom chance() {
        return chance;
    }

    long now() {
        return now;
    }

    /** How long threads were held up, all together. */
    long paused() {
        return paused;
    }
}
