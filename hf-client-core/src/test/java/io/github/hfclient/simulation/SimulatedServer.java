package io.github.hfclient.simulation;

import io.github.hfclient.internal.SlowNames;
import io.github.hfclient.simulation.Fault.Said;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A server, and the way to it, in the weather of a run. It keeps to what {@link Transport} promises. */
final class SimulatedServer implements Transport {
    private final Schedule schedule;
    private final Weather weather;
    private final List<SimulatedBody> bodies = new ArrayList<>();
    private final Witness witness;
    private final Purse purse;
    private final Crowd crowd;
    private final Pauses pauses;
    private final SlowNames names;
    private int underWay;
    private int together;
    private int met;

    SimulatedServer(Schedule schedule, Weather weather, Witness witness, Purse purse, Crowd crowd) {
        this.schedule = schedule;
        this.weather = weather;
        this.witness = witness;
        this.purse = purse;
        this.crowd = crowd;
        this.pauses = new Pauses(schedule);
        this.names =
                new SlowNames(new SimulatedTime(schedule), work -> schedule.start("name helper", work), this::lookUp);
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException, InterruptedException {
        Question question = Question.in(call);
        boolean info = question == Question.INFO;
        if (!info) pay();
        if (Thread.interrupted()) throw new InterruptedException();
        witness.sees(call, question.texts());
        if (!info) pauses.sees(call);
        crowd.enters(call, info);
        schedule.step("sends", question.texts());
        boolean arrives = false;
        boolean answers = false;
        long sent = schedule.now();
        try {
            if (weather.slowNames()) names.await(call.uri(), call.timeLeft());
            underWay++;
            arrives = true;
            meet(call);
            HttpReply reply = answer(call, question);
            answers = true;
            return reply;
        } catch (SocketTimeoutException e) {
            witness.doubts().billed(question.texts(), "timed out");
            throw e;
        } catch (ConnectException e) {
            throw e;
        } catch (SocketException e) {
            witness.doubts().lost(question.texts(), schedule.now() - sent);
            throw e;
        } finally {
            if (arrives) underWay--;
            crowd.leaves(call, info);
            if (!answers) pauses.over(call);
        }
    }

    private void lookUp() {
        schedule.await("a name", schedule.now() + weather.latencyOfName(), false, () -> false);
    }

    private void pay() {
        boolean paid = purse.spends(SimulatedTime.START.plusNanos(schedule.now()));
        if (!paid) schedule.fail(new AssertionError("more requests than the budget has"));
    }

    /** Until as many others are here as are expected. */
    private void meet(HttpCall call) throws IOException, InterruptedException {
        if (underWay >= together) met++;
        int before = met;
        if (underWay < together) waitFor(call, "company", Fiber.NEVER, () -> met > before);
    }

    private HttpReply answer(HttpCall call, Question question) throws IOException, InterruptedException {
        Fault fault = weather.fault();
        long arrives = fault == Fault.SILENT ? Fiber.NEVER : schedule.now() + latency(question);
        waitFor(call, "the server", arrives, () -> false);
        if (fault == Fault.REFUSED) throw new ConnectException("refused");
        if (fault == Fault.RESET) throw new SocketException("reset");
        Said said = said(call, question, fault);
        schedule.trace("is told", said.status());
        SimulatedBody body = new SimulatedBody(schedule, weather, call.timeLeft(), bytes(said), fault);
        boolean right = said.body().equals(question.answer(question.texts().size()));
        boolean whileUp = !weather.down(schedule.now());
        if (said.status() == 200) body.whenBroken(() -> witness.doubts().billed(question.texts(), "broke off"));
        body.whenDone(() -> {
            witness.hears(question.texts(), right && body.whole(), whileUp);
            if (body.whole() && question != Question.INFO) pauses.hears(call, said);
            pauses.over(call);
        });
        if (said.status() == 429) witness.limits(question.texts());
        witness.doubts().answered(question.texts());
        if (said.status() == 504) witness.doubts().billed(question.texts(), "504");
        bodies.add(body);
        return new HttpReply(said.status(), said.headers(), body);
    }

    private long latency(Question question) {
        return question == Question.INFO ? weather.latencyOfInfo() : weather.latency();
    }

    private void waitFor(HttpCall call, String what, long arrives, BooleanSupplier ready)
            throws IOException, InterruptedException {
        long over = schedule.now() + Math.min(call.timeLeft().get().toNanos(), Fiber.NEVER - 1 - schedule.now());
        if (over <= schedule.now()) throw new SocketTimeoutException("no time left");
        schedule.await(what, Math.min(arrives, over), true, ready);
        if (Thread.interrupted()) throw new InterruptedException();
        if (arrives > schedule.now() && !ready.getAsBoolean()) throw new SocketTimeoutException("no answer in time");
    }

    private static byte[] bytes(Said said) {
        return said.body().getBytes(StandardCharsets.UTF_8);
    }

    private Said said(HttpCall call, Question question, Fault fault) {
        Said closed = weather.closedDoor(schedule.now(), call);
        if (closed != null) return closed;
        if (fault != null && fault.said != null) return fault.said;
        if (question == Question.INFO) return weather.own().info;
        boolean own = call.uri().toString().startsWith(OwnServer.URL);
        Said refusal = own ? weather.own().against(question) : null;
        if (refusal == null) refusal = weather.against(question);
        return refusal == null ? right(question, fault) : refusal;
    }

    private Said right(Question question, Fault fault) {
        if (question.stream())
            return new Said(200, Map.of("content-type", List.of("text/event-stream")), question.events());
        int count = question.texts().size();
        boolean wrong = question.list() && fault == Fault.WRONG_COUNT;
        return Said.json(
                200, question.answer(wrong ? count + 1 - 2 * schedule.chance().nextInt(2) : count));
    }

    /** From now on requests are answered only when so many are under way. */
    void gather(int number) {
        together = number;
    }

    long open() {
        return bodies.stream().filter(SimulatedBody::open).count();
    }
}
