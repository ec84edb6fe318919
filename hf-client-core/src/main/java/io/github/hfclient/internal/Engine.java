package io.github.hfclient.internal;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.Body;
import io.github.hfclient.Exchange;
import io.github.hfclient.Explanation;
import io.github.hfclient.StreamRequest;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.address.Dialect;
import io.github.hfclient.internal.address.KnownTargets;
import io.github.hfclient.internal.address.Routing;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.address.TokenSource;
import io.github.hfclient.internal.address.Tokens;
import io.github.hfclient.internal.answer.Answers;
import io.github.hfclient.internal.answer.Download;
import io.github.hfclient.internal.answer.KeptAnswer;
import io.github.hfclient.internal.answer.MediaAnswers;
import io.github.hfclient.internal.call.AsyncCall;
import io.github.hfclient.internal.call.Call;
import io.github.hfclient.internal.call.CallLoop;
import io.github.hfclient.internal.call.PreparedCall;
import io.github.hfclient.internal.call.Telemetry;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.lane.Destinations;
import io.github.hfclient.internal.lane.Lane;
import io.github.hfclient.internal.lane.Lanes;
import io.github.hfclient.internal.lane.ServerInfo;
import io.github.hfclient.internal.limit.AttemptListener;
import io.github.hfclient.internal.limit.ClientLimits;
import io.github.hfclient.internal.limit.Spending;
import io.github.hfclient.internal.runtime.Cancellation;
import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.OpenWork;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.internal.secret.Secrets;
import io.github.hfclient.internal.stream.Events;
import io.github.hfclient.internal.stream.OpenConnection;
import io.github.hfclient.internal.stream.UnclosedStreams;
import io.github.hfclient.transport.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all views of a client share, and the verbs, each in a few lines over the one {@link CallLoop}. */
public final class Engine implements AutoCloseable {
    private static final AtomicInteger OPEN_CLIENTS = new AtomicInteger();
    private static final int MANY = 8;

    private final Settings settings;
    private final Time time;
    private final Executor executor;
    private final Telemetry telemetry;
    private final Runnable closing;
    private final @Nullable Spending spending;
    private final CallLoop loop;
    private final Answers answers;
    private final OpenWork live = new OpenWork();
    private final Call.Surroundings around;
    private final Destinations destinations;
    private final UnclosedStreams forgotten = new UnclosedStreams();

    /**
     * An engine made of these parts.
     *
     * @param closing ends what belongs to the engine alone, when it is closed
     */
    Engine(
            Settings settings,
            Transport transport,
            Time time,
            Executor executor,
            @Nullable ClientListener listener,
            TokenSource ownToken,
            URI base,
            String userAgent,
            Runnable closing) {
        Secrets secrets = new Secrets();
        this.telemetry = new Telemetry(listener);
        Tokens tokens = new Tokens(ownToken, base, secrets);
        this.settings = settings;
        this.time = time;
        this.executor = live.workers(executor);
        this.closing = closing;
        this.spending = settings.budget == null ? null : new Spending(settings.budget, time);
        Lanes lanes = new Lanes(time, new ClientLimits(time, settings.perSecond, spending), settings);
        this.loop = new CallLoop(transport, settings, time, telemetry);
        ServerInfo info = new ServerInfo(transport, time, tokens, settings.errorBytes);
        this.destinations = new Destinations(new KnownTargets(new Routing(base)), lanes, info);
        warnIfMany(OPEN_CLIENTS.incrementAndGet());
        Map<String, String> headers = Map.of("User-Agent", userAgent);
        this.around = new Call.Surroundings(tokens, secrets, telemetry, headers, time);
        this.answers =
                new Answers(new MediaAnswers(settings, new Download(transport, settings, time, headers)), settings);
    }

    private static void warnIfMany(int open) {
        if (open == MANY + 1) ClientLog.LOG.warn("{} clients are open; one is enough for an application", open);
    }

    public <R> R call(Choice choice, TaskRequest<R> request) {
        return run(prepare(choice, request, 1, AttemptListener.NOBODY));
    }

    public <R> CompletableFuture<R> callAsync(Choice choice, TaskRequest<R> request) {
        PreparedCall<R> prepared = prepare(choice, request, 1, AttemptListener.NOBODY);
        return AsyncCall.whole(prepared.call(), () -> run(prepared)).start(executor);
    }

    public <R> Exchange<R> exchange(Choice choice, TaskRequest<R> request) {
        PreparedCall<R> prepared = prepare(choice, request, 1, AttemptListener.NOBODY);
        Call call = prepared.call();
        return loop.run(call, settings.answerBytes, (reply, body) -> {
            Answers.Answer<R> answer = answers.read(prepared, reply, body);
            String json = answer.json() ? new String(body.keptBytes(), StandardCharsets.UTF_8) : null;
            int attempts = call.attempts().sent();
            return new Exchange<>(
                    answer.value(), reply.status(), call.scrubbing().headers(reply), attempts, call.elapsed(), json);
        });
    }

    /**
     * What a call would send; nothing is sent, and no server is asked what it is.
     *
     * @param listRows how many rows a list may have
     */
    public Explanation explain(Choice choice, TaskRequest<?> request, int listRows) {
        requireOpen();
        Call.Asked asked = new Call.Asked(request.task(), request.body(), false, 1, AttemptListener.NOBODY);
        Target target = destinations.quietly(choice, asked.task());
        Lane lane = destinations.lane(target, choice);
        Deadline deadline = Deadline.in(time, span(choice));
        Call call = new Call(
                around, asked, choice, target, lane, limit -> lane.server().known(), deadline, running());
        boolean lists = Dialect.listable(asked.task(), asked.body());
        int rows = lists ? Math.min(listRows, lane.lists().most()) : 1;
        return Explanations.of(call, choice.headers(), rows);
    }

    public <R, S extends AnswerStream<?, R>> S stream(Choice choice, StreamRequest<R, S> request) {
        requireOpen();
        Body body = request.body();
        Call call = begin(choice, new Call.Asked(request.task(), body, true, 1, AttemptListener.NOBODY));
        Deadline whole = choice.within() == null ? null : call.deadline();
        OpenConnection connection = new OpenConnection(live);
        Events events = new Events(loop, call, settings, connection, () -> untilNextEvent(whole));
        watchForgotten(events, connection::free);
        return request.open(events);
    }

    /**
     * Ends a stream that is collected before it was closed.
     *
     * @param free as for {@link UnclosedStreams#watch}
     */
    public void watchForgotten(Object stream, BooleanSupplier free) {
        forgotten.watch(stream, free);
    }

    private Deadline untilNextEvent(@Nullable Deadline whole) {
        Deadline idle = Deadline.in(time, settings.idle);
        return whole == null ? idle : whole.orEarlier(idle);
    }

    /**
     * Makes a call ready.
     *
     * @param rows how many rows it asks about
     */
    public <R> PreparedCall<R> prepare(Choice choice, TaskRequest<R> request, int rows, AttemptListener watch) {
        requireOpen();
        Task<R> task = request.task();
        Body body = request.body();
        return new PreparedCall<>(task, body, begin(choice, new Call.Asked(task, body, false, rows, watch)));
    }

    /** Runs it on this thread. */
    public <R> R run(PreparedCall<R> prepared) {
        return loop.run(prepared.call(), AnswerBody.EXCERPT, (reply, body) -> {
            R answer = answers.read(prepared, reply, body).value();
            prepared.call().attempts().received(body.count());
            return answer;
        });
    }

    /** As {@link #run}, and what the answer was made of. */
    public <R> KeptAnswer<R> runKept(PreparedCall<R> prepared) {
        int keep = prepared.task().media() == null ? AnswerBody.EXCERPT : settings.answerBytes;
        return loop.run(prepared.call(), keep, (reply, body) -> answers.kept(prepared, reply, body));
    }

    private Call begin(Choice choice, Call.Asked asked) {
        Deadline deadline = Deadline.in(time, span(choice));
        Target target = destinations.target(choice, asked.task());
        Lane lane = destinations.lane(target, choice);
        Function<Deadline, ServerKind> server = limit -> destinations.server(choice, asked.task(), asked.body(), limit);
        return new Call(around, asked, choice, target, lane, server, deadline, running());
    }

    private Duration span(Choice choice) {
        return choice.within() == null ? settings.call : choice.within();
    }

    /** Something that closing the client ends. */
    public Cancellation running() {
        return new Cancellation(live);
    }

    /** Waits for something; closing the client meanwhile, or before, cancels it. */
    public <A> A waiting(Supplier<A> wait, Runnable cancel) {
        return live.during(cancel::run, wait);
    }

    public boolean closed() {
        return live.closed();
    }

    public void requireOpen() {
        live.requireOpen();
    }

    public Executor executor() {
        return executor;
    }

    /** Tells the client's listener. */
    public void tell(ClientEvent event) {
        telemetry.tell(event);
    }

    /** How many requests the budget of the day and the month has left; empty without one. */
    public OptionalLong budgetLeft() throws InterruptedException {
        return spending == null ? OptionalLong.empty() : spending.left(Deadline.in(time, settings.call));
    }

    /** Where its requests go, and what is known of the servers there. */
    public Destinations destinations() {
        return destinations;
    }

    public Settings settings() {
        return settings;
    }

    public Time time() {
        return time;
    }

    @Override
    public void close() {
        if (!live.close()) return;
        OPEN_CLIENTS.decrementAndGet();
        closing.run();
        if (spending != null) spending.close();
    }
}
