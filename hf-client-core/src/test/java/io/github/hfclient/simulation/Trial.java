package io.github.hfclient.simulation;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.TestClients;
import io.github.hfclient.simulation.Fault.Said;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A client in simulated time and a server that follows a script, so that a test knows to the moment who sends what. */
final class Trial implements Transport {
    /** What the server says to a request, and when. */
    interface Script {
        /** At once, if its time has come; null to let the request wait some more. */
        Said answer(Question question, Duration came, Duration now);
    }

    /** A request that came. */
    record Sent(Duration at, URI uri, Question question) {}

    private static final long TICK = Duration.ofMillis(50).toNanos();

    private final Schedule schedule;
    private final Script script;
    private final List<Sent> sent = new ArrayList<>();
    private int threads;
    private int running;
    private int mostRunning;

    private Trial(Schedule schedule, Script script) {
        this.schedule = schedule;
        this.script = script;
    }

    /**
     * Runs it.
     *
     * @param seed which thread goes on at each step
     * @return the requests that the server saw
     */
    static List<Sent> run(
            long seed, Script script, UnaryOperator<HfClientBuilder> settings, Consumer<Trial.Scene> director) {
        Schedule schedule = steady(seed);
        Trial trial = new Trial(schedule, script);
        schedule.start("director", () -> {
            HfClientBuilder builder = TestClients.builder(new SimulatedTime(schedule), "http://simulated.test")
                    .transport(trial)
                    .executor(trial::execute);
            try (HfClient hf = settings.apply(builder).build()) {
                director.accept(new Scene(hf, trial));
                schedule.await("the others", Fiber.NEVER, false, schedule::alone);
            }
        });
        schedule.run();
        return trial.sent;
    }

    /** One whose threads are never held up: requests are sent when the client says so. */
    private static Schedule steady(long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        Stage stage = new Stage();
        Schedule schedule = new Schedule(seeds.split(), stage);
        while (!schedule.steady()) schedule = new Schedule(seeds.split(), stage);
        return schedule;
    }

    /** What the director has at hand. */
    record Scene(HfClient hf, Trial trial) {
        /** So many threads do this together. */
        void together(int count, Runnable what) {
            for (int i = 0; i < count; i++) trial.execute(what);
        }

        /** How many threads there have been at a time, the client's included. */
        int mostThreads() {
            return trial.mostRunning;
        }

        void sleep(Duration length) {
            trial.schedule.await("asleep", trial.schedule.now() + length.toNanos(), false, () -> false);
        }

        Duration now() {
            return trial.now();
        }
    }

    private void execute(Runnable work) {
        if (schedule.abandoned()) throw new RejectedExecutionException();
        schedule.start("thread " + threads++, () -> counted(work));
    }

    private void counted(Runnable work) {
        mostRunning = Math.max(mostRunning, ++running);
        try {
            work.run();
        } finally {
            running--;
        }
    }

    private Duration now() {
        return Duration.ofNanos(schedule.now());
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException, InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        Question question = Question.in(call);
        Duration came = now();
        sent.add(new Sent(came, call.uri(), question));
        schedule.step("sends", question.texts());
        Said said = script.answer(question, came, now());
        for (; said == null; said = script.answer(question, came, now())) tick(call);
        return new HttpReply(
                said.status(),
                said.headers(),
                new ByteArrayInputStream(said.body().getBytes(StandardCharsets.UTF_8)));
    }

    private void tick(HttpCall call) throws IOException, InterruptedException {
        long left = call.timeLeft().get().toNanos();
        if (left <= 0) throw new SocketTimeoutException("no answer in time");
        schedule.await("the server", schedule.now() + Math.min(left, TICK), true, () -> false);
        if (Thread.interrupted()) throw new InterruptedException();
    }
}
