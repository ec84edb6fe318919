package io.github.hfclient.internal.stream;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.EventSource;
import io.github.hfclient.HfException;
import io.github.hfclient.Require;
import io.github.hfclient.internal.call.AsyncCall;
import io.github.hfclient.internal.call.Call;
import io.github.hfclient.internal.call.CallLoop;
import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.http.FirstBytes;
import io.github.hfclient.internal.http.RefusedInside;
import io.github.hfclient.internal.http.SseReader;
import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events of one stream. Until the first of them it is a call like any other; after that nothing is tried again, and what
 * ends the stream early is kept as the reason.
 */
public final class Events implements EventSource {
    private static final Duration LEAVE_TAKING = Duration.ofMillis(100);

    private final CallLoop loop;
    private final Call call;
    private final Settings settings;
    private final Supplier<Deadline> untilNext;
    private final OpenConnection connection;
    private @Nullable SseReader events;
    private @Nullable HttpReply reply;
    private @Nullable Deadline latest; // for the next event, however alive the server is
    private boolean atFirst; // that event has come and has not been read
    private boolean whole;
    private boolean done;
    private boolean over;
    private @Nullable Exception reason;
    private String lastEvent = "";

    /**
     * Events of a call that has not been sent yet.
     *
     * @param untilNext the moment until which the next event is waited for, asked before each event but the first
     */
    public Events(
            CallLoop loop, Call call, Settings settings, OpenConnection connection, Supplier<Deadline> untilNext) {
        this.loop = loop;
        this.call = call;
        this.settings = settings;
        this.connection = connection;
        this.untilNext = untilNext;
    }

    @Override
    public <E> @Nullable E next(Function<JsonIn, E> read) {
        Optional<E> answer = over || events != null ? Optional.empty() : open(read);
        if (answer.isPresent()) return answer.get();
        while (toNextEvent()) {
            SseReader event = Objects.requireNonNull(events);
            if (event.dataIs("[DONE]")) finishWhole(event);
            else if (event.length() > 0) return read(event, read);
        }
        return null;
    }

    private boolean toNextEvent() {
        boolean there = atFirst;
        atFirst = false;
        return !over && (there || advance(Objects.requireNonNull(events)));
    }

    /** Reaches the first event, or gives the answer of a server that does not stream. */
    private <E> Optional<E> open(Function<JsonIn, E> read) {
        over = true; // unless there is a first event: what has failed is not sent again by the next read
        Optional<E> answer;
        try {
            answer = loop.run(call, AnswerBody.EXCERPT, (reply, body) -> begun(reply, body, read));
            over = false;
        } finally {
            if (over) connection.free();
        }
        if (call.running().cancelled()) throw cancelled();
        if (whole) finish(true, null);
        return answer;
    }

    /** Reads up to the first event, so that what goes wrong until then is judged like any other call. */
    private <E> Optional<E> begun(HttpReply reply, AnswerBody body, Function<JsonIn, E> read) throws IOException {
        this.reply = reply;
        connection.hold(body);
        SseReader opened = opened(body);
        ErrorBody error = opened.refusal();
        if (error != null) throw new RefusedInside(error, opened.text());
        events = opened;
        atFirst = true;
        return whole ? Optional.of(parsed(opened, read)) : Optional.empty();
    }

    private SseReader opened(AnswerBody body) throws IOException {
        FirstBytes first = FirstBytes.of(new Endable(body, call.running()));
        boolean page = body.type().equals("text/html");
        whole = first.json() && !page;
        if (whole) return answer(first.in().readAllBytes());
        if (page || (!first.events() && !body.type().equals("text/event-stream")))
            throw new JsonException("expected a stream of events");
        body.limit(settings.streamBytes); // each event has a limit of its own besides
        SseReader opened = new SseReader(first.in(), settings.lineBytes, this::alive);
        if (!opened.advance()) throw new JsonException("expected at least one event, found the end");
        return opened;
    }

    /** Servers that cannot stream answer at once; what is no JSON fails like the answer to a call. */
    private static SseReader answer(byte[] json) {
        try (JsonIn in = JsonIn.of(json, 0, json.length)) {
            in.skip();
            in.end();
        }
        return SseReader.only(json);
    }

    private boolean advance(SseReader stream) {
        if (call.running().cancelled()) throw cancelled();
        latest = call.deadlineIn(settings.call.compareTo(settings.idle) > 0 ? settings.call : settings.idle);
        alive();
        try {
            return stream.advance() ? noError(stream) : finish(false, null);
        } catch (ClosedByInterruptException e) {
            throw cancelled();
        } catch (SocketTimeoutException e) {
            if (call.running().cancelled()) throw cancelled();
            return finish(false, tooLate());
        } catch (IOException | JsonException e) {
            if (call.running().cancelled()) throw cancelled();
            return finish(false, e);
        }
    }

    /** As long as the server is there the next event may take longer, but not longer than a call may. */
    private void alive() {
        Deadline most = latest; // none before the first event, for which a call's limit holds
        if (most != null) call.deadline(untilNext.get().orEarlier(most));
    }

    private SocketTimeoutException tooLate() {
        Deadline most = latest;
        if (most != null && most.passed())
            return new SocketTimeoutException("no event came in the time of a call, only signs of life");
        return new SocketTimeoutException(
                untilNext.get().passed()
                        ? "it did not end in time, allow more with within(..)"
                        : "nothing came for " + settings.idle.toMillis() / 1000.0
                                + " s, allow more with idleTimeout(..)");
    }

    private boolean noError(SseReader stream) {
        ErrorBody error = stream.refusal();
        if (error == null) return true;
        lastEvent = excerpt(stream);
        return finish(false, call.failures().rejectedInside(Objects.requireNonNull(reply), error, lastEvent));
    }

    private static String excerpt(SseReader event) {
        String text = event.text();
        return text.substring(0, Math.min(text.length(), AnswerBody.EXCERPT));
    }

    private <E> @Nullable E read(SseReader event, Function<JsonIn, E> read) {
        try {
            return parsed(event, read);
        } catch (JsonException e) {
            lastEvent = excerpt(event);
            finish(false, e);
            return null;
        }
    }

    private static <E> E parsed(SseReader event, Function<JsonIn, E> read) {
        try (JsonIn in = JsonIn.of(event.buffer(), event.offset(), event.length())) {
            E value = read.apply(in);
            in.end();
            return value;
        }
    }

    /** With the end of the answer, which mostly comes along with its last event, the connection can be used again. */
    private void finishWhole(SseReader stream) {
        call.deadline(untilNext.get().orEarlier(call.deadlineIn(LEAVE_TAKING)));
        try {
            stream.advance();
        } catch (IOException | JsonException e) {
            ClientLog.LOG.debug(
                    "a connection is not used again: {}", e.getClass().getName());
        }
        finish(true, null);
    }

    /** Nothing more comes; always false. */
    private boolean finish(boolean complete, @Nullable Exception why) {
        done = complete;
        over = true;
        reason = why;
        connection.free();
        return false;
    }

    @Override
    public boolean done() {
        return done;
    }

    @Override
    public boolean whole() {
        return whole;
    }

    @Override
    public HfException.IncompleteAnswer incomplete(String textSoFar) {
        return call.failures().incomplete(textSoFar, lastEvent, reason);
    }

    @Override
    public <E> Flow.Publisher<E> publisher(AnswerStream<E, ?> pieces, Executor executor) {
        return new PiecePublisher<>(Require.present("pieces", pieces), this, Require.present("executor", executor));
    }

    Demand demand() {
        return new Demand(call.deadline().time().monitor());
    }

    /** Lets a thread of this executor read the stream; the future completes when that is over, or cannot begin. */
    CompletableFuture<@Nullable Void> readOn(Executor executor, Runnable reading) {
        return AsyncCall.reading(call, reading).start(call.running().live().workers(executor));
    }

    /** Waits until a piece is wanted, which may take no longer than the server may take with one. */
    void await(Demand demand) {
        if (!call.running().enter()) throw cancelled();
        try {
            if (demand.awaitedBefore(untilNext.get())) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        } finally {
            call.running().exit();
        }
        throw call.failures().timedOut("waiting for the subscriber to ask for a piece");
    }

    @Override
    public void close() {
        call.running().cancel();
        connection.free();
    }

    private HfException cancelled() {
        over = true;
        connection.free();
        boolean closed = call.running().cancelled();
        return call.failures().cancelled(closed ? "the stream was closed" : "the thread was interrupted");
    }
}
