package io.github.hfclient.internal.call;

import io.github.hfclient.HfException;
import io.github.hfclient.event.ClientEvent.Waiting;
import io.github.hfclient.internal.call.Outcomes.Reading;
import io.github.hfclient.internal.call.RetryRule.Verdict;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.lane.Outcome.Answered;
import io.github.hfclient.internal.lane.Outcome.Failed;
import io.github.hfclient.internal.lane.Outcome.Kind;
import io.github.hfclient.internal.limit.AttemptListener;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.time.Duration;

/**
 * The way of every call, whether it was made directly, asynchronously, for a stream or by a batch: enter the lane, send, see
 * what came, and again or done.
 */
public final class CallLoop {
    private final Transport transport;
    private final Settings settings;
    private final Time time;
    private final RetryRule rule;
    private final Outcomes outcomes;
    private final Telemetry telemetry;

    public CallLoop(Transport transport, Settings settings, Time time, Telemetry telemetry) {
        this.transport = transport;
        this.settings = settings;
        this.time = time;
        this.telemetry = telemetry;
        this.rule = new RetryRule(settings);
        this.outcomes = new Outcomes(settings, time);
    }

    /**
     * Runs the call on this thread until it has an answer or a failure.
     *
     * @param keep how many bytes of the answer's body to keep
     */
    public <T> T run(Call call, int keep, Reading<T> reading) {
        boolean refused = false;
        if (!call.running().enter()) throw call.failures().cancelled("cancelled before it began");
        try {
            T answer = attempts(call, keep, reading);
            telemetry.ended(call, null);
            return answer;
        } catch (InterruptedException e) {
            throw ended(call, interrupted(call));
        } catch (HfException e) {
            refused = e instanceof HfException.Rejected && !(e instanceof HfException.ServerFailed);
            throw ended(call, call.running().cancelled() ? call.failures().cancelled("cancelled") : e);
        } finally {
            call.lane().leave(call, refused);
            call.running().exit();
        }
    }

    private <T> T attempts(Call call, int keep, Reading<T> reading) throws InterruptedException {
        while (true) {
            HttpCall request = call.http();
            if (call.deadline().passed()) throw call.failures().timedOut("preparing the request");
            call.lane().enter(call);
            Outcome<T> outcome = attempt(call, request, keep, reading);
            if (outcome instanceof Answered<T> answered) {
                call.answered();
                if (call.attempts().sent() == 1) call.lane().retries().give();
                return answered.value();
            }
            waitBeforeNext(call, (Failed<T>) outcome);
        }
    }

    /** One request. The permit, taken by entering the lane, is given back whatever happens. */
    private <T> Outcome<T> attempt(Call call, HttpCall request, int keep, Reading<T> reading)
            throws InterruptedException {
        long sent = time.nanoTime();
        call.sends(sent, rule);
        call.watch().sends();
        Outcome<T> outcome = null;
        HttpReply reply = null;
        try {
            reply = transport.send(request);
            call.begins();
            outcome = judged(call, reply, keep, reading);
        } catch (IOException e) {
            outcome = outcomes.unanswered(call, e);
        } finally {
            call.lane().saw(call, outcome);
        }
        telemetry.attempted(call, reply, outcome, time.nanoTime() - sent);
        if (outcome instanceof Failed<?> failed) tell(call.watch(), failed, sent);
        return outcome;
    }

    private static void tell(AttemptListener watch, Failed<?> failed, long sent) {
        Duration asked = failed.hint() == null ? Duration.ZERO : failed.hint();
        if (failed.kind() == Kind.LIMITED) watch.limited(sent, asked);
        if (failed.kind() == Kind.LIMITED || failed.kind() == Kind.OVERLOADED) watch.pushedBack(sent);
    }

    private <T> Outcome<T> judged(Call call, HttpReply reply, int keep, Reading<T> reading)
            throws InterruptedException {
        AnswerBody body = new AnswerBody(reply, settings.answerBytes, keep);
        boolean handedOver = false;
        try {
            Outcome<T> outcome = outcomes.of(call, reply, body, reading);
            handedOver = outcome instanceof Answered;
            return outcome;
        } finally {
            if (!handedOver) body.abandon();
        }
    }

    private void waitBeforeNext(Call call, Failed<?> failed) throws InterruptedException {
        Attempts attempts = call.attempts();
        HfException failure = failed.failure();
        boolean otherwise = (failure.status() == 401 && call.hasOtherToken())
                || call.canDoWithout(failure)
                || call.hasOtherForm(failure);
        if (otherwise) {
            attempts.remember(failed, true);
            return;
        }
        Verdict verdict = rule.after(
                failed, attempts, call.task().costly(), call.deadline().left(), time.random());
        if (!(verdict instanceof Verdict.Again again)
                || !(again.free() || call.lane().retries().take())) {
            throw call.told(failure);
        }
        attempts.remember(failed, again.free());
        call.waits(reason(failed.kind()), again.after());
        time.sleep(again.after());
    }

    private static Waiting.Reason reason(Kind kind) {
        return switch (kind) {
            case LOADING -> Waiting.Reason.LOADING;
            case LIMITED -> Waiting.Reason.RATE_LIMIT;
            default -> Waiting.Reason.RETRY;
        };
    }

    private static HfException interrupted(Call call) {
        Thread.currentThread().interrupt(); // leaving the call takes it back if it was the client's own
        return call.failures().cancelled(call.running().cancelled() ? "cancelled" : "the thread was interrupted");
    }

    private HfException ended(Call call, HfException failure) {
        telemetry.ended(call, failure);
        return call.attempts().failed(failure);
    }
}
