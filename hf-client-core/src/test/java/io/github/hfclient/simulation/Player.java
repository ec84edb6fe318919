package io.github.hfclient.simulation;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that runs only while it has the turn. An interrupt that comes meanwhile is kept until it has, so that it neither wakes
 * the thread nor depends on when that happens.
 */
final class Player extends Thread {
    private volatile boolean turn;
    private boolean interruptKept; // for whoever has the turn
    private Runnable part = () -> {};

    Player(int number) {
        super("player-" + number);
        setDaemon(true);
    }

    /** What it does when it has the turn next. */
    void plays(Runnable next) {
        part = next;
        interruptKept = false;
    }

    @Override
    public void run() {
        while (true) {
            awaitTurn();
            part.run();
        }
    }

    void giveTurn() {
        turn = true;
        LockSupport.unpark(this);
    }

    void awaitTurn() {
        while (!turn) LockSupport.park(this);
        turn = false;
        if (interruptKept) super.interrupt();
        interruptKept = false;
    }

    /** To be done before others get the turn. */
    void keepInterrupt() {
        interruptKept |= Thread.interrupted();
    }

    @Override
    public void interrupt() {
        if (Thread.currentThread() == this) super.interrupt();
        else interruptKept = true;
    }

    @Override
    public boolean isInterrupted() {
        return interruptKept || super.isInterrupted();
    }
}
