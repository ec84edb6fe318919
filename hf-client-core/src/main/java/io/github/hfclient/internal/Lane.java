package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Parameters;
import io.github.hfclient.event.ClientEvent.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one target: URL, model and token. The loop asks it before an attempt and tells it after; it owns the
 * loading gates, the rate-limit floor and what was learned about the server, and draws on the permits of the origin.
 */
final class Lane {
    private final Time time;
    private final LoadingGate gate;
    private final LoadingGate patientGate; // of calls that wait for the model
    private final Floor floor;
    private final Allowance allowance;
    private final Origin origin;
    private final ServerLookup server;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ListLength lists = new ListLength();

    Lane(Time time, Allowance allowance, Origin origin) {
        this.time = time;
        this.gate = new LoadingGate(time);
        this.patientGate = new LoadingGate(time);
        this.floor = new Floor(time);
        this.allowance = allowance;
        this.origin = origin;
        this.server = new ServerLookup(time, origin.permits());
    }

    /** Something that keeps a call waiting, and the wait for it. */
    private interface Obstacle {
        void sitOut() throws InterruptedException;
    }

    /**
     * Waits until the call may send; the permit is then taken. Nobody holds one while waiting for anything else, and whoever had to
     * wait for one looks again at all the rest.
     *
     * @throws HfException if that moment lies beyond the deadline
     */
    void enter(Call call) throws InterruptedException {
        Turn turn = new Turn();
        Obstacle obstacle = obstacle(call, turn);
        while (obstacle != null || (obstacle = admit(call, turn)) != null) {
            obstacle.sitOut();
            obstacle = obstacle(call, turn);
        }
    }

    /** Takes budget and permit. If something keeps the call waiting now, both are given back. */
    private @Nullable Obstacle admit(Call call, Turn turn) throws InterruptedException {
        Instant before = time.now();
        allowance.spend(call, turn);
        boolean admitted = false;
        try {
            takePermit(call, turn);
            Obstacle obstacle = obstacleWithPermit(call, turn);
            admitted = obstacle == null;
            return obstacle;
        } finally {
            if (!admitted) allowance.giveBack(before);
        }
    }

    private void takePermit(Call call, Turn turn) throws InterruptedException {
        if (origin.permits().takeFree()) return;
        turn.lost();
        long start = time.nanoTime();
        Deadline deadline = call.patient() ? Deadline.never(time) : call.deadline();
        if (!origin.permits().take(deadline))
            throw call.failures().timedOut("waiting for one of the requests in flight to end");
        call.forgives(Duration.ofNanos(time.nanoTime() - start));
    }

    private @Nullable Obstacle obstacleWithPermit(Call call, Turn turn) {
        boolean free = false;
        try {
            Obstacle obstacle = obstacle(call, turn);
            free = obstacle == null;
            return obstacle;
        } finally {
            if (!free) origin.permits().give();
        }
    }

    /** What the call has to wait for before all else; null if nothing keeps it waiting. */
    private @Nullable Obstacle obstacle(Call call, Turn turn) {
        HfException loading = gate(call).parks(call);
        long floorLeft = loading == null ? floor.left(call) : 0;
        if (loading != null || floorLeft > 0) {
            turn.lost();
            return loading != null ? () -> passGate(call, loading) : () -> waitForFloor(call, floorLeft);
        }
        long pause = allowance.pause(call, turn);
        return pause <= 0 ? null : () -> call.sleeps(time, Waiting.Reason.PACE, Duration.ofNanos(pause));
    }

    private LoadingGate gate(Call call) {
        return call.waitsForModel() ? patientGate : gate;
    }

    private void passGate(Call call, HfException loading) throws InterruptedException {
        call.waits(Waiting.Reason.LOADING, call.deadline().left());
        Duration spread = gate(call).pass(call, call.deadline());
        if (spread == null) throw call.failures().stillLoading(loading);
        if (!spread.isZero()) time.sleep(spread);
    }

    private void waitForFloor(Call call, long left) throws InterruptedException {
        if (left > call.deadline().nanosLeft()) throw tooLong(call);
        call.waits(Waiting.Reason.RATE_LIMIT, Duration.ofNanos(left));
        time.sleep(Duration.ofNanos(left));
    }

    private HfException tooLong(Call call) {
        Duration left = floor.pauseLeft();
        return call.failures().limited(floor.why(), left, time.now().plus(left));
    }

    /**
     * The attempt is over, without an outcome if it was interrupted: what came is taken to heart, and only then the permit given
     * back, so that whoever gets it knows.
     */
    void saw(Call call, @Nullable Outcome<?> outcome) {
        try {
            if (outcome instanceof Outcome.Answered) answered(call);
            if (outcome instanceof Outcome.Failed<?> failed) failed(call, failed);
        } finally {
            origin.permits().give();
        }
    }

    private void answered(Call call) {
        gate.ready();
        patientGate.ready();
        floor.answered(call);
    }

    private void failed(Call call, Outcome.Failed<?> failed) {
        if (failed.kind() == Outcome.Kind.LOADING) loads(call, failed.failure());
        boolean mayReturn = failed.kind() == Outcome.Kind.LIMITED || failed.kind() == Outcome.Kind.LOADING;
        Duration asked = failed.failure().details().retryAfterOrNull();
        if (mayReturn && asked != null) floor.raise(call, asked, failed.failure());
    }

    /** A bare 503 means a model that loads only to those who wait for the model; what means it to others, means it to them too. */
    private void loads(Call call, HfException failure) {
        patientGate.loading(call, failure);
        if (!call.waitsForModel()) gate.loading(call, failure);
    }

    /** The call has ended and will not come back. */
    void leave(Call call, boolean refused) {
        gate.leave(call, refused);
        patientGate.leave(call, refused);
        floor.leave(call);
    }

    /** The retries that all calls to the origin have together. */
    RetryBudget retries() {
        return origin.retries();
    }

    ServerLookup server() {
        return server;
    }

    /** How long lists may be there, as answers have shown. */
    ListLength lists() {
        return lists;
    }

    /** How many rows a list may have, by what the server says of itself and by what its answers have shown. */
    int listRows() {
        return Math.min(server.known().listRows(), lists.most());
    }

    /** The body without the fields that this server has refused. */
    Body taken(Body body) {
        Parameters fields = body.only(Body.Case.OPENAI_IF_TAKEN);
        if (refused.isEmpty() || fields.isEmpty()) return body;
        for (String name : refused) fields = fields.without(name);
        return body.only(Body.Case.OPENAI_IF_TAKEN, fields);
    }

    /** These fields are not sent any more. */
    void refuses(List<String> names) {
        refused.addAll(names);
    }
}
