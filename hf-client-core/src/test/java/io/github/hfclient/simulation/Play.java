package io.github.hfclient.simulation;

import io.github.hfclient.testkit.Ask;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One run: a few who use a client, and some who disturb them. */
final class Play {
    private final World world;
    private final SplittableRandom chance;
    private final List<Actor> actors = new ArrayList<>();
    private final boolean batches;

    private Play(World world) {
        this.world = world;
        this.chance = world.chance();
        this.batches = chance.nextBoolean();
    }

    /**
     * Runs what the seed decides.
     *
     * @return a number that is the same for the same run
     */
    static long of(long seed, Stage stage, Path ledger) {
        SplittableRandom chance = new SplittableRandom(seed);
        World world = new World(chance, stage, Purse.drawn(chance.split(), ledger));
        try {
            world.run(new Play(world)::direct);
            return world.schedule().trace().sum();
        } catch (AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + ", " + world.weather() + world.purse() + ": " + e.getMessage(), e);
        }
    }

    private void direct() {
        int crowd = chance.nextInt(8) == 0 ? 24 : 6;
        for (int i = 1 + chance.nextInt(crowd); i > 0; i--) enter(actor());
        if (world.purse().limited()) for (int i = chance.nextInt(3); i > 0; i--) enter(new Neighbour(world));
        for (int i = chance.nextInt(4); i > 0; i--) world.schedule().start("troublemaker", this::trouble);
        world.awaitOthers();
        if (world.weather().storm(actors.size())) throw new AssertionError("too many asked whether the model is there");
        if (!world.closed()) finale();
    }

    private Actor actor() {
        return switch (chance.nextInt(batches ? 5 : 3)) {
            case 0 -> new Caller(world);
            case 1 -> new AsyncCaller(world);
            case 2 -> new StreamReader(world);
            default -> new Batcher(world);
        };
    }

    private void enter(Actor actor) {
        actors.add(actor);
        world.schedule().start(actor.getClass().getSimpleName() + " " + actors.size(), actor::act);
    }

    /** After a while, disturbs somebody, or everybody. */
    private void trouble() {
        long moment = Duration.ofMillis(250L * chance.nextInt(chance.nextBoolean() ? 8 : 200))
                .toNanos();
        world.schedule().await("its moment", moment, false, () -> false);
        for (int i = chance.nextInt(30); i > 0; i--) world.schedule().step("", null);
        if (chance.nextInt(6) == 0) world.closeClient();
        else actors.get(chance.nextInt(actors.size())).press(chance.nextBoolean());
    }

    /** In good weather, as many calls as there are permits are under way at a time. */
    private void finale() {
        world.weather().clears();
        call("overture");
        world.server().gather(world.inFlight());
        for (int i = 0; i < world.inFlight(); i++) {
            String text = "finale " + i;
            world.schedule().start(text, () -> call(text));
        }
    }

    private void call(String text) {
        world.client().within(Duration.ofDays(2)).call(Ask.of(text));
    }
}
