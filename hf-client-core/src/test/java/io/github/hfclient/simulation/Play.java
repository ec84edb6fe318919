package io.github.hfclient.simulation;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;

/** One run: a client, a server, a few who use the one and some who disturb them, all drawn by a seed. */
final class Play {
    private final SplittableRandom chance;
    private final Schedule schedule;
    private final Weather weather;
    private final SimulatedServer server;
    private final List<Actor> actors = new ArrayList<>();
    private final int inFlight;
    private final boolean rejecting;
    private HfClient client;
    private boolean closed;
    private int numbers;

    private Play(long seed, Stage stage) {
        this.chance = new SplittableRandom(seed);
        this.schedule = new Schedule(chance.split(), stage);
        this.weather = new Weather(chance.split());
        this.server = new SimulatedServer(schedule, weather);
        this.inFlight = 1 + chance.nextInt(4);
        this.rejecting = chance.nextInt(16) == 0;
    }

    /**
     * Runs what the seed decides.
     *
     * @return a number that is the same for the same run
     */
    static long of(long seed, Stage stage) {
        Play play = new Play(seed, stage);
        try {
            play.schedule.start("director", play::direct);
            play.schedule.run();
            return play.schedule.trace().sum();
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ", " + play.weather + ": " + e.getMessage(), e);
        }
    }

    private void direct() {
        client = builder();
        for (int i = 1 + chance.nextInt(6); i > 0; i--) enter(actor());
        for (int i = chance.nextInt(4); i > 0; i--) schedule.start("troublemaker", this::trouble);
        awaitOthers();
        if (!closed) finale();
        client.close();
        if (server.open() > 0) throw new AssertionError(server.open() + " answers were left open");
    }

    private HfClient builder() {
        return TestClients.builder(new SimulatedTime(schedule), "http://simulated.test")
                .transport(server)
                .maxInFlight(inFlight)
                .executor(this::execute)
                .build();
    }

    private void execute(Runnable work) {
        schedule.step("hands over work", null);
        if (rejecting && chance.nextInt(4) == 0) throw new RejectedExecutionException("no thread is free");
        schedule.start("worker " + numbers++, () -> worked(work));
    }

    private void worked(Runnable work) {
        work.run();
        if (Thread.interrupted()) throw new AssertionError("a thread was given back interrupted");
    }

    private Actor actor() {
        return switch (chance.nextInt(5)) {
            case 0 -> new Caller(this);
            case 1 -> new AsyncCaller(this);
            case 2 -> new StreamReader(this);
            default -> new Batcher(this);
        };
    }

    private void enter(Actor actor) {
        actors.add(actor);
        schedule.start(actor.getClass().getSimpleName() + " " + actors.size(), actor::act);
    }

    private void awaitOthers() {
        schedule.await("for the others", Fiber.NEVER, false, schedule::alone);
    }

    /** After a while, disturbs somebody, or everybody. */
    private void trouble() {
        long moment = Duration.ofMillis(250L * chance.nextInt(chance.nextBoolean() ? 8 : 200))
                .toNanos();
        schedule.await("for its moment", moment, false, () -> false);
        for (int i = chance.nextInt(30); i > 0; i--) schedule.step("", null);
        if (chance.nextInt(6) == 0) close();
        else actors.get(chance.nextInt(actors.size())).press(chance.nextBoolean());
    }

    private void close() {
        closed = true;
        schedule.trace("closes the client", null);
        client.close();
    }

    /** In good weather, as many calls as there are permits are under way at a time. */
    private void finale() {
        weather.clears();
        client.within(Duration.ofHours(1)).call(Ask.of("overture"));
        server.gather(inFlight);
        for (int i = 0; i < inFlight; i++) {
            String text = "finale " + i;
            schedule.start(text, () -> client.within(Duration.ofHours(1)).call(Ask.of(text)));
        }
        awaitOthers();
    }

    Schedule schedule() {
        return schedule;
    }

    Weather weather() {
        return weather;
    }

    SplittableRandom chance() {
        return chance;
    }

    HfClient client() {
        return client;
    }

    /** Whether the executor refuses work now and then. */
    boolean rejecting() {
        return rejecting;
    }

    boolean closed() {
        return closed;
    }

    /** A number that nobody else has. */
    int number() {
        return numbers++;
    }

    /** A text that nobody else asks about. */
    String text(Actor actor) {
        return "text" + numbers++;
    }
}
