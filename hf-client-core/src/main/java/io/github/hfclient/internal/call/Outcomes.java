package io.github.hfclient.internal.call;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.internal.error.RetryHint;
import io.github.hfclient.internal.error.TooLarge;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.http.RefusedInside;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.lane.Outcome.Answered;
import io.github.hfclient.internal.lane.Outcome.Failed;
import io.github.hfclient.internal.lane.Outcome.Kind;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says what became of an attempt: the one place where statuses, bodies and I/O errors are judged. */
final class Outcomes {
    /** Makes an answer out of a reply. */
    public interface Reading<T> {
        T read(HttpReply reply, AnswerBody body) throws IOException;
    }

    private static final int PARTIAL = 206;
    private static final long AT_ONCE = Duration.ofMillis(500).toNanos();

    private final Settings settings;
    private final Time time;

    Outcomes(Settings settings, Time time) {
        this.settings = settings;
        this.time = time;
    }

    <T> Outcome<T> of(Call call, HttpReply reply, AnswerBody body, Reading<T> reading) throws InterruptedException {
        try {
            if (reply.status() == PARTIAL) throw new JsonException("it is a part of an answer, and none was asked for");
            return reply.status() / 100 == 2 ? new Answered<>(reading.read(reply, body)) : refused(call, reply, body);
        } catch (RefusedInside e) {
            return refusedInside(call, reply, e.error(), e.excerpt());
        } catch (JsonException e) {
            body.peek();
            ErrorBody inside = ErrorBody.in200(Failures.ofFirstEvent(body.excerpt()));
            if (inside != null && inside.status() > 0) return refusedInside(call, reply, inside, body.excerpt());
            return last(call.failures().unreadable(reply, body.excerpt(), String.valueOf(e.getMessage()), null));
        } catch (UncheckedIOException e) {
            return brokeOff(call, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            return brokeOff(call, e);
        } catch (HfException e) {
            return last(e);
        } catch (RuntimeException e) {
            String why = "its decoder failed with " + e.getClass().getName();
            return last(call.failures().unreadable(reply, body.excerpt(), why, e));
        }
    }

    /** The request failed before an answer began. */
    <T> Outcome<T> unanswered(Call call, IOException e) {
        if (e instanceof SocketTimeoutException) return tooLate(call);
        if (e instanceof ConnectException) return noConnection(call, e);
        if (e instanceof SSLException && !ConnectionAdvice.cut(e))
            return last(call.failures().unreachable("no trusted connection", e));
        HfException failure = call.failures().unreachable("the connection failed", e);
        Kind kind = call.task().costly() && !stale(call, e) ? Kind.IN_DOUBT : Kind.NO_ANSWER;
        return new Failed<>(kind, failure, null);
    }

    /** A connection that had gone stale fails at once; what fails later, or after a sign of life, may have been at work. */
    private boolean stale(Call call, IOException e) {
        return time.nanoTime() - call.attempts().sentAt() <= AT_ONCE && !ConnectionAdvice.tooManyHints(e);
    }

    private static <T> Outcome<T> tooLate(Call call) {
        HfException failure = late(call);
        return call.hurried() ? new Failed<>(Kind.NO_ANSWER, failure, null) : last(failure);
    }

    /**
     * What the model was last seen doing says more than that its server was slow to say so once more. But if the work costs, it matters
     * that it may have begun.
     */
    private static HfException late(Call call) {
        HfException loading = call.attempts().loading();
        if (loading == null) return call.failures().timedOut("waiting for the answer to begin");
        return call.task().costly()
                ? call.failures().timedOut("waiting for the answer to begin of a model that was loading before")
                : call.failures().stillLoading(loading);
    }

    private static <T> Outcome<T> noConnection(Call call, IOException e) {
        return call.waitsForModel()
                ? new Failed<>(Kind.LOADING, call.failures().asleep(e), null)
                : new Failed<>(Kind.NO_CONNECTION, call.failures().unreachable("no connection", e), null);
    }

    private static <T> Outcome<T> brokeOff(Call call, IOException e) throws InterruptedException {
        if (e instanceof SocketTimeoutException) return last(call.failures().timedOut("receiving the answer"));
        if (e instanceof ClosedByInterruptException || e instanceof InterruptedIOException) throw interrupted();
        return new Failed<>(Kind.BROKE_OFF, call.failures().unreachable("the answer broke off", e), null);
    }

    private static InterruptedException interrupted() {
        Thread.interrupted(); // from here on the exception says it
        return new InterruptedException();
    }

    private <T> Outcome<T> refused(Call call, HttpReply reply, AnswerBody body) throws IOException {
        byte[] bytes = body.beginning(settings.errorBytes);
        ErrorBody error = ErrorBody.read(reply.status(), reply.inAnyCase(), bytes);
        String excerpt = error.answered() ? new String(bytes, StandardCharsets.UTF_8) : body.excerpt();
        return refused(call, reply, reply.status(), error, excerpt);
    }

    /** What is refused behind a 200 is judged like the status that the error stands for. */
    private <T> Outcome<T> refusedInside(Call call, HttpReply reply, ErrorBody error, String excerpt) {
        return refused(call, RefusedInside.reply(reply, error), reply.status(), error, excerpt);
    }

    private <T> Outcome<T> refused(Call call, HttpReply reply, int came, ErrorBody error, String excerpt) {
        Duration retryAfter = RetryHint.read(reply.inAnyCase(), time.now());
        if (loading(call, reply, error)) {
            HfException failure = call.failures().loading(reply, error, excerpt, retryAfter);
            return new Failed<>(Kind.LOADING, failure, estimate(error));
        }
        HfException failure = call.failures().rejected(reply, came, error, excerpt, retryAfter);
        boolean listTooLarge =
                call.rows() > 1 && TooLarge.said(failure.details().serverMessage());
        return new Failed<>(listTooLarge ? Kind.FINAL : kind(reply.status()), failure, retryAfter);
    }

    private static boolean loading(Call call, HttpReply reply, ErrorBody error) {
        boolean bare = (reply.status() == 502 || reply.status() == 503) && call.waitsForModel();
        return bare || (reply.status() == 503 && error.loading());
    }

    private static @Nullable Duration estimate(ErrorBody error) {
        Double seconds = error.estimatedTime();
        return seconds == null || seconds > 1e6 ? null : Duration.ofMillis((long) (seconds * 1000));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 429 -> Kind.LIMITED;
            case 504, 524, 598, 599 -> Kind.IN_DOUBT;
            case 408, 424 -> Kind.OVERLOADED;
            case 501, 505 -> Kind.FINAL;
            default -> status / 100 == 5 ? Kind.OVERLOADED : Kind.FINAL;
        };
    }

    private static <T> Outcome<T> last(HfException failure) {
        return new Failed<>(Kind.FINAL, failure, null);
    }
}
