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
 * loading gate, the rate-limit floor and what was learned about the server, and draws on the permits of the origin.
 */
final class Lane {
    private final Time time;
    private final LoadingGate gate;
    private final Floor floor;
    private final Allowance allowance;
    private final Permits permits;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ListLength lists = new ListLength();
    private volatile ServerKind server = ServerKind.UNKNOWN;

    Lane(Time time, Allowance allowance, Permits permits) {
        this.time = time;
        this.gate = new LoadingGate(time);
        this.floor = new Floor(time);
        this.allowance = allowance;
        this.permits = permits;
    }

    /**
     * Waits until the call may send; the permit is then taken.
     *
     * @throws HfException if that moment lies beyond the deadline
     */
    void enter(Call call) throws InterruptedException {
        passGate(call);
        Instant before;
        do {
            waitForFloor(call);
            before = time.now();
        } while (!allowed(call));
        if (!permitted(call, before))
            throw call.failures().timedOut("waiting for one of the requests in flight to end");
    }

    /** Who gets no permit, or is interrupted while waiting for one, has sent nothing. */
    private boolean permitted(Call call, Instant before) throws InterruptedException {
        boolean permitted = false;
        try {
            permitted = permits.take(call.deadline());
        } finally {
            if (!permitted) allowance.giveBack(before);
        }
        return permitted;
    }

    /** False, and nothing is spent, if the server has asked for a pause meanwhile, or the run makes one. */
    private boolean allowed(Call call) throws InterruptedException {
        allowance.pace(call);
        if (floor.left() > 0 || call.watch().pauses()) return false;
        allowance.spend(call);
        return true;
    }

    private void passGate(Call call) throws InterruptedException {
        HfException loading = gate.parks(call);
        if (loading != null) call.waits(Waiting.Reason.LOADING, call.deadline().left());
        Duration spread = gate.pass(call, call.deadline());
        if (spread == null) throw call.failures().stillLoading(loading);
        if (!spread.isZero()) time.sleep(spread);
    }

    private void waitForFloor(Call call) throws InterruptedException {
        for (long left; (left = floor.left()) > 0; ) {
            if (left > call.deadline().nanosLeft()) throw call.failures().limited(floor.why());
            call.waits(Waiting.Reason.RATE_LIMIT, Duration.ofNanos(left));
            time.sleep(Duration.ofNanos(left));
        }
    }

    /** The attempt is over, without an outcome if it was interrupted: the permit is given back and what came is taken to heart. */
    void saw(Call call, @Nullable Outcome<?> outcome) {
        permits.give();
        if (outcome instanceof Outcome.Answered) gate.ready();
        if (outcome instanceof Outcome.Failed<?> failed) sawFailure(call, failed);
    }

    private void sawFailure(Call call, Outcome.Failed<?> failed) {
        if (failed.kind() == Outcome.Kind.LOADING) gate.loading(call, failed.failure());
        boolean mayReturn = failed.kind() == Outcome.Kind.LIMITED || failed.kind() == Outcome.Kind.LOADING;
        Duration asked = failed.failure().details().retryAfterOrNull();
        if (mayReturn && asked != null) floor.raise(asked, failed.failure());
    }

    /** The call has ended and will not come back. */
    void leave(Call call, boolean refused) {
        gate.leave(call, refused);
    }

    ServerKind server() {
        return server;
    }

    void learned(ServerKind kind) {
        server = kind;
    }

    /** How long lists may be there, as answers have shown. */
    ListLength lists() {
        return lists;
    }

    /** How many rows a list may have, by what the server says of itself and by what its answers have shown. */
    int listRows() {
        return Math.min(server.listRows(), lists.most());
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
