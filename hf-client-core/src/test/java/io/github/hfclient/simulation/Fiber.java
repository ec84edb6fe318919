package io.github.hfclient.simulation;

import java.util.function.BooleanSupplier;

/** What one thread of a run does, and what it waits for. */
final class Fiber {
    static final long NEVER = Long.MAX_VALUE;
    private static final BooleanSupplier ALWAYS = () -> true;

    private final String name;
    private final Player player;
    private String what = "begins";
    private BooleanSupplier ready = ALWAYS;
    private long due = NEVER;
    private boolean interruptible;

    Fiber(String name, Player player) {
        this.name = name;
        this.player = player;
    }

    Player player() {
        return player;
    }

    void goesOn() {
        ready = ALWAYS;
    }

    void waits(String reason, long until, boolean mayBeInterrupted, BooleanSupplier condition) {
        what = reason;
        due = until;
        interruptible = mayBeInterrupted;
        ready = condition;
    }

    boolean able(long now) {
        return ready.getAsBoolean() || due <= now || (interruptible && player.isInterrupted());
    }

    long due() {
        return due;
    }

    String name() {
        return name;
    }

    @Override
    public String toString() {
        return name + " waits: " + what + (due == NEVER ? "" : " until " + Trace.seconds(due));
    }
}
