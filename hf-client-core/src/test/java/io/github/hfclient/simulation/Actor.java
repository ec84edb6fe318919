package io.github.hfclient.simulation;

import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.json.Json;
import java.time.Duration;
import java.util.SplittableRandom;

/** Somebody who uses the client, and knows what he may expect of it. */
abstract class Actor {
    private static final Duration QUARTER = Duration.ofMillis(250);

    final World world;
    final SplittableRandom chance;
    private Thread thread;
    private boolean interrupted;
    private boolean gaveUp;
    private boolean pressing;
    private boolean waitsForModel;
    private boolean done;
    private long pressed = Fiber.NEVER;

    Actor(World world) {
        this.world = world;
        this.chance = world.chance();
    }

    /** Uses the client once or several times, then is gone. */
    final void act() {
        thread = Thread.currentThread();
        use();
        done = true;
        boolean flag = Thread.interrupted();
        if (interrupted && !flag && !gaveUp) throw new AssertionError("an interrupt was swallowed");
        if (!interrupted && flag && !world.closed()) throw new AssertionError("an interrupt was left behind");
        if (world.schedule().now() > latest()) throw new AssertionError("did not end when told to");
    }

    private long latest() {
        return pressed == Fiber.NEVER ? Fiber.NEVER : pressed + world.schedule().paused();
    }

    abstract void use();

    /** Has enough, and says so if there is a way. Called by others; true if it then has to end at once. */
    boolean giveUp() {
        return false;
    }

    final void press(boolean byInterrupt) {
        if (done || thread == null) return;
        if (byInterrupt) {
            interrupted = true;
            mustEnd();
            thread.interrupt();
        } else {
            gaveUp = true;
            pressing = true;
            if (giveUp()) mustEnd();
            pressing = false;
        }
    }

    private void mustEnd() {
        pressed = Math.min(pressed, world.schedule().now());
    }

    /** Wants nothing any more that it asked for under this name; whoever is about to end it may need some steps more. */
    final void leaves(String name) {
        if (!pressing) world.witness().leaves(name);
    }

    /** Whether somebody wants this to end early. */
    final boolean pressed() {
        return interrupted || gaveUp || world.closed();
    }

    /** Whether a server that is down is a model that is loading to this one. */
    final boolean waitsForModel() {
        return waitsForModel;
    }

    final boolean wasInterrupted() {
        return interrupted;
    }

    /** How much time somebody gives a call: next to none, a little, or more than enough. */
    final Duration span() {
        int most = switch (chance.nextInt(6)) {
            case 0, 1 -> 8;
            case 2 -> 4_000;
            default -> 600;
        };
        return QUARTER.multipliedBy(1 + chance.nextInt(most));
    }

    final Inference view(Duration within) {
        Inference view = world.client().within(within);
        if (chance.nextInt(4) == 0) view = view.token("hf_tenant" + chance.nextInt(world.tenants()));
        if (chance.nextInt(4) == 0) view = view.at(OwnServer.URL + (chance.nextBoolean() ? "/predict" : "/v1"));
        waitsForModel = chance.nextInt(4) == 0;
        return waitsForModel ? view.waitForModel() : view;
    }

    /** A name for something to ask, which nobody else has; some of it is costly. */
    final String text() {
        return (chance.nextInt(4) == 0 ? Doubts.COSTLY : "text") + world.number();
    }

    final void right(String text, Json answer) {
        if (!text.equals(answer.get(0).get("label").string()))
            throw new AssertionError("asked " + text + " and was told " + answer.text());
    }

    /** A failure that this actor may see. */
    final void allowed(RuntimeException e) {
        boolean ended = e instanceof HfException.Cancelled || e instanceof IllegalStateException;
        boolean loading = e instanceof HfException.StillLoading;
        if (loading && !waitsForModel && world.weather().loaded() == 0)
            throw new AssertionError("waited for a model that does not load: " + e, e);
        if (ended && (pressed() || world.rejecting())) return;
        if (ended || !(e instanceof HfException)) throw new AssertionError("may not fail so: " + e, e);
    }
}
