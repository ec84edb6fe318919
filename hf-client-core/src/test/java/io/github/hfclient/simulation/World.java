package io.github.hfclient.simulation;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.TestClients;
import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;

/** A client and all that it meets: the threads, the time, the server and its weather. */
final class World {
    private final SplittableRandom chance;
    private final Schedule schedule;
    private final Weather weather;
    private final Purse purse;
    private final Witness witness;
    private final SimulatedServer server;
    private final int tenants;
    private final int inFlight;
    private final double perSecond;
    private final boolean rejecting;
    private HfClient client;
    private boolean closed;
    private int numbers;

    World(SplittableRandom chance, Stage stage, Purse purse) {
        this.chance = chance;
        this.purse = purse;
        this.schedule = new Schedule(chance.split(), stage);
        this.weather = new Weather(chance.split());
        this.witness = new Witness(schedule, new Downtime(schedule, weather));
        this.tenants = chance.nextInt(8) == 0 ? 300 : 1;
        this.inFlight = 1 + chance.nextInt(4);
        this.perSecond = chance.nextInt(6) > 0 ? Double.POSITIVE_INFINITY : 1 + chance.nextInt(10);
        Crowd crowd = new Crowd(schedule, inFlight, perSecond);
        this.server = new SimulatedServer(schedule, weather, witness, purse, crowd);
        this.rejecting = chance.nextInt(16) == 0;
    }

    /** Does this with a client, which is closed when all threads that came of it have ended. */
    void run(Runnable what) {
        schedule.start("director", () -> direct(what));
        schedule.run();
    }

    private HfClient connected(SimulatedServer to) {
        HfClientBuilder builder = TestClients.builder(new SimulatedTime(schedule), "http://simulated.test")
                .transport(to)
                .maxInFlight(inFlight)
                .executor(this::execute)
                .listener(event -> schedule.step("", null))
                .tokenProvider(this::noToken);
        purse.open(builder);
        if (paced()) builder.requestsPerSecond(perSecond);
        return builder.build();
    }

    /** Another client, which has the budget in common with the first and nothing else. */
    HfClient another() {
        return connected(
                new SimulatedServer(schedule, weather, witness, purse, new Crowd(schedule, inFlight, perSecond)));
    }

    private void direct(Runnable what) {
        client = connected(server);
        try {
            what.run();
            awaitOthers();
        } finally {
            client.close();
        }
        if (server.open() > 0) throw new AssertionError(server.open() + " answers were left open");
        if (!purse.right()) throw new AssertionError("what was counted is not what was sent");
    }

    private String noToken() {
        schedule.step("", null);
        return null;
    }

    /** A request of the caller's, who takes his time to make it. */
    Asking asking(String text) {
        schedule.step("", null);
        return new Asking(schedule, text);
    }

    private void execute(Runnable work) {
        schedule.step("hands over work", null);
        if (rejecting && chance.nextInt(4) == 0) throw new RejectedExecutionException("no thread is free");
        schedule.start("worker " + numbers++, () -> worked(work));
    }

    private static void worked(Runnable work) {
        work.run();
        if (Thread.interrupted()) throw new AssertionError("a thread was given back interrupted");
    }

    void awaitOthers() {
        schedule.await("the others", Fiber.NEVER, false, schedule::alone);
    }

    void closeClient() {
        closed = true;
        schedule.trace("closes the client", null);
        client.close();
    }

    SplittableRandom chance() {
        return chance;
    }

    Schedule schedule() {
        return schedule;
    }

    Purse purse() {
        return purse;
    }

    Weather weather() {
        return weather;
    }

    Witness witness() {
        return witness;
    }

    SimulatedServer server() {
        return server;
    }

    HfClient client() {
        return client;
    }

    boolean closed() {
        return closed;
    }

    /** How many tokens there are besides the client's own. */
    int tenants() {
        return tenants;
    }

    /** How many permits the client has. */
    int inFlight() {
        return inFlight;
    }

    private boolean paced() {
        return !Double.isInfinite(perSecond);
    }

    /** Whether the executor refuses work now and then. */
    boolean rejecting() {
        return rejecting;
    }

    /** Whether nothing keeps anybody from being answered, soon after the model is there. */
    boolean mild() {
        return weather.mild() && !purse.limited() && !rejecting && !paced();
    }

    /** Whether outages are all that goes wrong, which cost no row. */
    boolean sitsOut() {
        return weather.passes() && !purse.limited();
    }

    /** A number that nobody else has. */
    int number() {
        return numbers++;
    }
}
