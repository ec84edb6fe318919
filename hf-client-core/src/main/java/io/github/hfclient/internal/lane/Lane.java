package io.github.hfclient.internal.lane;

import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Parameters;
import io.github.hfclient.event.ClientEvent.Waiting;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.limit.Caller;
import io.github.hfclient.internal.limit.ClientLimits;
import io.github.hfclient.internal.limit.LoadingGate;
import io.github.hfclient.internal.limit.NotBefore;
import io.github.hfclient.internal.limit.RetryBudget;
import io.github.hfclient.internal.limit.Turn;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one target: URL, model and token. The loop asks it before an attempt and tells it after; it owns the
 * loading gates, the rate-limit floor and what was learned about the server, and draws on the permits of the origin.
 */
public final class Lane {
    private final Time time;
    private final LoadingGate gate;
    private final LoadingGate patientGate; // of calls that wait for the model
    private final NotBefore floor;
    private final ClientLimits allowance;
    private final Origin origin;
    private final ServerLookup server;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Map<Target, Target> spoken = new ConcurrentHashMap<>(); // by the one with all forms
    private final ListLimit lists;

    public Lane(Time time, ClientLimits allowance, Origin origin) {
        this.time = time;
        this.gate = new LoadingGate(time);
        this.patientGate = new LoadingGate(time);
        this.floor = new NotBefore(time);
        this.allowance = allowance;
        this.origin = origin;
        this.server = new ServerLookup(time, origin.permits());
        this.lists = new ListLimit(server::known);
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
    public void enter(Caller call) throws InterruptedException {
        Turn turn = new Turn();
        Obstacle obstacle = obstacle(call, turn);
        while (obstacle != null || (obstacle = admit(call, turn)) != null) {
            obstacle.sitOut();
            obstacle = obstacle(call, turn);
        }
    }

    /** Takes budget and permit. If something keeps the call waiting now, both are given back. */
    private @Nullable Obstacle admit(Caller call, Turn turn) throws InterruptedException {
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

    private void takePermit(Caller call, Turn turn) throws InterruptedException {
        if (origin.permits().takeFree()) return;
        turn.lost();
        long start = time.nanoTime();
        Deadline deadline = call.patient() ? Deadline.never(time) : call.deadline();
        if (!origin.permits().take(deadline))
            throw call.failures().timedOut("waiting for one of the requests in flight to end");
        call.forgives(Duration.ofNanos(time.nanoTime() - start));
    }

    private @Nullable Obstacle obstacleWithPermit(Caller call, Turn turn) {
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
    private @Nullable Obstacle obstacle(Caller call, Turn turn) {
        HfException loading = gate(call).parks(call);
        long floorLeft = loading == null ? floor.left(call) : 0;
        if (loading != null || floorLeft > 0) {
            turn.lost();
            return loading != null ? () -> passGate(call, loading) : () -> waitForFloor(call, floorLeft);
        }
        long pause = allowance.pause(call, turn);
        return pause <= 0 ? null : () -> call.sleeps(time, Waiting.Reason.PACE, Duration.ofNanos(pause));
    }

    private LoadingGate gate(Caller call) {
        return call.waitsForModel() ? patientGate : gate;
    }

    private void passGate(Caller call, HfException loading) throws InterruptedException {
        call.waits(Waiting.Reason.LOADING, call.deadline().left());
        Duration spread = gate(call).pass(call, call.deadline());
        if (spread == null) throw call.failures().stillLoading(loading);
        if (!spread.isZero()) time.sleep(spread);
    }

    private void waitForFloor(Caller call, long left) throws InterruptedException {
        if (left > call.deadline().nanosLeft()) throw tooLong(call);
        call.waits(Waiting.Reason.RATE_LIMIT, Duration.ofNanos(left));
        time.sleep(Duration.ofNanos(left));
    }

    private HfException tooLong(Caller call) {
        Duration left = floor.pauseLeft();
        return call.failures().limited(floor.why(), left, time.now().plus(left));
    }

    /**
     * The attempt is over, without an outcome if it was interrupted: what came is taken to heart, and only then the permit given
     * back, so that whoever gets it knows.
     */
    public void saw(Caller call, @Nullable Outcome<?> outcome) {
        try {
            if (outcome instanceof Outcome.Answered) answered(call);
            if (outcome instanceof Outcome.Failed<?> failed) failed(call, failed);
        } finally {
            origin.permits().give();
        }
    }

    private void answered(Caller call) {
        gate.ready();
        patientGate.ready();
        floor.answered(call);
    }

    private void failed(Caller call, Outcome.Failed<?> failed) {
        if (failed.kind() == Outcome.Kind.LOADING) loads(call, failed.failure());
        boolean mayReturn = failed.kind() == Outcome.Kind.LIMITED || failed.kind() == Outcome.Kind.LOADING;
        Duration asked = failed.failure().details().retryAfterOrNull();
        if (mayReturn && asked != null) floor.raise(call, asked, failed.failure());
    }

    /** A bare 503 means a model that loads only to those who wait for the model; what means it to others, means it to them too. */
    private void loads(Caller call, HfException failure) {
        patientGate.loading(call, failure);
        if (!call.waitsForModel()) gate.loading(call, failure);
    }

    /** The call has ended and will not come back. */
    public void leave(Caller call, boolean refused) {
        gate.leave(call, refused);
        patientGate.leave(call, refused);
        floor.leave(call);
    }

    /** The retries that all calls to the origin have together. */
    public RetryBudget retries() {
        return origin.retries();
    }

    public ServerLookup server() {
        return server;
    }

    public ListLimit lists() {
        return lists;
    }

    /** In which of its forms the server is asked, as its answers have shown; the first if they have not. */
    public Target spoken(Target all) {
        return all.others().isEmpty() ? all : spoken.getOrDefault(all, all);
    }

    /** The server speaks this one of the forms. */
    public void speaks(Target all, Target form) {
        if (!form.equals(spoken(all))) spoken.put(all, form);
    }

    /** The body without the fields that this server has refused. */
    public Body taken(Body body) {
        Parameters fields = body.only(Body.Case.OPENAI_IF_TAKEN);
        if (refused.isEmpty() || fields.isEmpty()) return body;
        for (String name : refused) fields = fields.without(name);
        return body.only(Body.Case.OPENAI_IF_TAKEN, fields);
    }

    /** These fields are not sent any more. */
    public void refuses(List<String> names) {
        refused.addAll(names);
    }
}
