package io.github.hfclient.internal.call;

import io.github.hfclient.HfException;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.transport.HttpReply;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Tells the listener and the log what happens. Neither headers nor bodies get here. */
public final class Telemetry {
    private final @Nullable ClientListener listener;
    private final AtomicBoolean listenerFailed = new AtomicBoolean();

    public Telemetry(@Nullable ClientListener listener) {
        this.listener = listener;
    }

    void attempted(Call call, @Nullable HttpReply reply, Outcome<?> outcome, long nanos) {
        if (listener == null && !ClientLog.LOG.isDebugEnabled()) return;
        int status = reply == null ? 0 : reply.status();
        String id = reply == null ? null : call.failures().requestId(reply);
        String result = result(outcome);
        int number = call.attempts().sent();
        Duration elapsed = Duration.ofNanos(nanos);
        ClientLog.LOG.debug(
                "POST {} {} {} in {} ms, attempt {}, request {}",
                call.target().host(),
                status,
                result,
                elapsed.toMillis(),
                number,
                id);
        tell(new ClientEvent.AttemptEnded(
                call.task().id(), call.target().model(), status, result, number, call.rows(), elapsed, id));
    }

    private static String result(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed
                ? failed.kind().name().toLowerCase(Locale.ROOT)
                : "answered";
    }

    void waiting(Call call, ClientEvent.Waiting.Reason reason, Duration expected) {
        if (listener == null) return;
        tell(new ClientEvent.Waiting(call.task().id(), call.target().model(), reason, expected));
    }

    void budgetUsed(Call call, String period, long used, long limit) {
        ClientLog.LOG.warn("{} of the {} requests of this {} are used", used, limit, period);
        tell(new ClientEvent.BudgetUsed(call.task().id(), call.target().model(), period, used, limit));
    }

    void ended(Call call, @Nullable HfException failure) {
        if (listener == null) return;
        String kind = failure == null ? null : failure.getClass().getSimpleName();
        tell(new ClientEvent.CallEnded(
                call.task().id(), call.target().model(), call.attempts().sent(), call.elapsed(), kind));
    }

    public void tell(ClientEvent event) {
        if (listener == null) return;
        try {
            listener.on(event);
        } catch (Throwable e) { // an error, too, is the listener's own: the call goes on, and what it holds is let go
            if (!listenerFailed.getAndSet(true))
                ClientLog.LOG.warn("the client's listener threw, and is not heard again if it does", e);
        }
    }
}
