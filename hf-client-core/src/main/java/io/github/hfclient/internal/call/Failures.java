package io.github.hfclient.internal.call;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.Details;
import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.internal.error.OneLine;
import io.github.hfclient.internal.http.RefusedInside;
import io.github.hfclient.internal.limit.Caller;
import io.github.hfclient.internal.secret.Scrubbing;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions of one call: what failed, where, and what to do, with no secret in it. */
public final class Failures implements Caller.Refusals {
    private static final int LONGEST_REASON = 1_000;

    private final Call call;
    private final Scrubbing scrubbing;
    private final String host;
    private final @Nullable HttpReply answered;

    Failures(Call call, Scrubbing scrubbing) {
        this(call, scrubbing, call.target().host(), null);
    }

    private Failures(Call call, Scrubbing scrubbing, String host, @Nullable HttpReply answered) {
        this.call = call;
        this.scrubbing = scrubbing;
        this.host = host;
        this.answered = answered;
    }

    /** Of what comes after the answer: fetching a result that lies on another host. They keep the answer's status. */
    public Failures ofResult(String resultHost, HttpReply answer) {
        return new Failures(call, scrubbing, scrub(resultHost), answer);
    }

    /**
     * A refusal.
     *
     * @param came the status that came; another one than that of the reply if an error inside the answer stands for that
     */
    HfException rejected(HttpReply reply, int came, ErrorBody error, String excerpt, @Nullable Duration retryAfter) {
        Details details = details(reply, error.message(), excerpt, retryAfter);
        String advice =
                reply.status() / 100 == 2 ? WordAdvice.on(error.message()) : Advice.on(call, reply, error, retryAfter);
        String inside = came == reply.status() ? "" : " with an error inside that stands for " + reply.status();
        String message = where("answered " + came + inside + said(details), reply) + scrub(advice);
        return ofStatus(reply.status(), error, message, details);
    }

    private static HfException ofStatus(int status, ErrorBody error, String message, Details details) {
        if (Advice.noSuchModel(error)) return new HfException.NotFound(message, details, null);
        return switch (status) {
            case 401, 403 -> new HfException.AccessDenied(message, details, null);
            case 402 -> new HfException.OutOfCredits(message, details, null);
            case 404, 410 -> new HfException.NotFound(message, details, null);
            case 400, 413, 415, 422 -> new HfException.InvalidInput(message, details, null);
            case 429 -> new HfException.RateLimited(message, details, null);
            default ->
                status == 408 || status == 424 || status / 100 == 5
                        ? new HfException.ServerFailed(message, details, null)
                        : new HfException.Rejected(message, details, null);
        };
    }

    HfException loading(HttpReply reply, ErrorBody error, String excerpt, @Nullable Duration retryAfter) {
        Details details = details(reply, error.message(), excerpt, retryAfter);
        String message = where("the model is still loading" + said(details), reply) + Advice.WAIT_LONGER;
        return new HfException.StillLoading(message, details, null);
    }

    /** The model was found loading before, by this call or by another one for which it waited. */
    @Override
    public HfException stillLoading(@Nullable HfException seen) {
        return stillLoading(seen, seen == null ? details(null, null, "", null) : seen.details());
    }

    private HfException stillLoading(@Nullable HfException seen, Details details) {
        String message = where("the model is still loading" + said(details), details.requestId());
        return new HfException.StillLoading(message + Advice.WAIT_LONGER, details, seen);
    }

    private static String said(Details details) {
        return details.serverMessage() == null ? "" : ": " + details.serverMessage();
    }

    /** The server has told another call to wait, and that lasts longer than this one. */
    @Override
    public HfException limited(@Nullable HfException seen, Duration left, Instant ends) {
        Details details = details(seen, left);
        if (seen instanceof HfException.StillLoading) return stillLoading(seen, details);
        String until = " (until " + ends.truncatedTo(ChronoUnit.SECONDS) + ")";
        String message = where("not sent, because the server wants a pause that is longer than this call" + until)
                + Advice.WAIT_LONGER;
        return new HfException.RateLimited(message, details, seen);
    }

    /** What is known from the refusal of another call, but for how long the pause lasts from now on. */
    private Details details(@Nullable HfException seen, Duration left) {
        if (seen == null) return details(null, null, "", left);
        Details was = seen.details();
        return new Details(
                was.task(),
                was.model(),
                was.host(),
                was.status(),
                was.requestId(),
                was.serverMessage(),
                was.bodyExcerpt(),
                left);
    }

    /** The calls before this one take all of its time, at the pace that was set. */
    @Override
    public HfException tooFast() {
        return new HfException.TimedOut(
                where("not sent: the calls before it take longer than it may, at the pace that was set"),
                details(null, null, "", null),
                null);
    }

    @Override
    public HfException budgetSpent(String what, Instant resets, Duration wait) {
        String message = where("not sent: the budget of " + what + " is spent, and starts anew at " + resets);
        return new HfException.BudgetSpent(message, details(null, null, "", wait), resets);
    }

    HfException asleep(IOException cause) {
        return new HfException.StillLoading(
                where("nothing answers there yet") + Advice.WAIT_LONGER,
                details(null, null, "", null),
                scrubbing.failure(cause));
    }

    HfException unreadable(HttpReply reply, String excerpt, String why, @Nullable Throwable cause) {
        String words = ErrorBody.errorIn200(ofFirstEvent(excerpt));
        String said = words == null ? "" : "; the server says: " + scrub(words) + WordAdvice.on(words);
        String type = reply.header("content-type");
        String came =
                " (status " + reply.status() + ", " + (type == null ? "no content type" : scrubbing.header(type)) + ")";
        return new HfException.UnreadableAnswer(
                where("the answer is none of this task: " + why + came + said, reply),
                details(reply, words, excerpt, null),
                cause == null ? null : scrubbing.failure(cause));
    }

    /** The result that the answer promised is none. */
    public HfException unusable(String why, String excerpt) {
        return new HfException.UnreadableAnswer(
                where("the result could not be fetched: " + why), details(null, null, excerpt, null), null);
    }

    /** Servers put the error into an event also where no stream was asked for. */
    static String ofFirstEvent(String excerpt) {
        return excerpt.startsWith("data:")
                ? excerpt.substring(5).lines().findFirst().orElse("")
                : excerpt;
    }

    /** An error that came as an event of a stream, its status being 200. */
    public HfException rejectedInside(HttpReply reply, ErrorBody error, String excerpt) {
        return rejected(RefusedInside.reply(reply, error), reply.status(), error, excerpt, null);
    }

    @Override
    public HfException timedOut(String during) {
        HfException before = answered == null ? call.attempts().answered() : null;
        Details details = before == null ? details(null, null, "", null) : before.details();
        String message = before == null
                ? where("no answer in time, while " + during)
                : where(
                        "no answer in time, while " + during + "; the attempt before was answered " + before.status()
                                + said(details),
                        details.requestId());
        return new HfException.TimedOut(message + "; allow more with within(..)", details, null);
    }

    public HfException unreachable(String what, IOException cause) {
        return new HfException.Unreachable(
                where(what + " (" + reason(cause) + ")") + ConnectionAdvice.on(cause),
                details(null, null, "", null),
                scrubbing.failure(cause));
    }

    public HfException cancelled(String why) {
        return new HfException.Cancelled(where(why), details(null, null, "", null), null);
    }

    /**
     * A stream ended early.
     *
     * @param lastEvent the event that ended it; empty if none did
     */
    public HfException.IncompleteAnswer incomplete(String textSoFar, String lastEvent, @Nullable Throwable cause) {
        String why = cause == null ? "" : " (" + shortly(cause) + ")";
        return new HfException.IncompleteAnswer(
                where("the stream ended before its answer did" + why),
                cause instanceof HfException told ? told.details() : details(null, null, lastEvent, null),
                textSoFar,
                cause == null ? null : scrubbing.failure(cause));
    }

    private String where(String what) {
        return where(what, (String) null);
    }

    private String where(String what, HttpReply reply) {
        return where(what, requestId(reply));
    }

    private String where(String what, @Nullable String requestId) {
        String model =
                call.target().model() == null ? "" : " by " + call.target().model();
        String id = requestId == null ? "" : " [request " + requestId + "]";
        return scrubbing.line(call.task().id() + model + " at " + host + ": " + what + id);
    }

    private Details details(
            @Nullable HttpReply reply, @Nullable String words, String excerpt, @Nullable Duration retryAfter) {
        HttpReply came = reply == null ? answered : reply;
        return new Details(
                call.task().id(),
                call.target().model(),
                host,
                came == null ? 0 : came.status(),
                came == null ? null : requestId(came),
                words == null ? null : scrub(words),
                scrub(excerpt),
                retryAfter);
    }

    private String reason(IOException cause) {
        return cause.getClass().getSimpleName() + ": " + shortly(cause);
    }

    /** The message of the exception, or of the first cause that has one, or the name of the last one. */
    String shortly(Throwable cause) {
        String message = cause.getMessage();
        if (message != null) return OneLine.cut(scrub(message), LONGEST_REASON);
        Throwable deeper = cause.getCause();
        return deeper == null ? cause.getClass().getSimpleName() : shortly(deeper);
    }

    private String scrub(String text) {
        return scrubbing.text(text);
    }

    @Nullable
    String requestId(HttpReply reply) {
        for (String name : List.of("x-request-id", "x-amzn-trace-id", "x-amz-cf-id")) {
            String id = reply.header(name);
            if (id != null) return scrubbing.header(id);
        }
        return null;
    }
}
