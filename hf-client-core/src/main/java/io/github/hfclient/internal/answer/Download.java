package io.github.hfclient.internal.answer;

import io.github.hfclient.Media;
import io.github.hfclient.internal.call.Call;
import io.github.hfclient.internal.call.Failures;
import io.github.hfclient.internal.call.RetryRule;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Map;

/**
 * Fetches a result of which the answer only says where it lies: within the time of the call, but without its token and its
 * headers, since the host may be anybody's. What goes wrong here never makes the call ask the model again, which has done its
 * work.
 */
public final class Download {
    private static final int MOST_REDIRECTS = 5;

    private final Transport transport;
    private final Settings settings;
    private final RetryRule rule;
    private final Time time;
    private final Map<String, String> headers;

    /**
     * A way to fetch results.
     *
     * @param headers of every request, without anything of the caller's
     */
    public Download(Transport transport, Settings settings, Time time, Map<String, String> headers) {
        this.transport = transport;
        this.settings = settings;
        this.rule = new RetryRule(settings);
        this.time = time;
        this.headers = headers;
    }

    /**
     * The media behind a URL.
     *
     * @param answer in which the URL stands
     * @throws JsonException if nothing may be fetched from there
     * @throws IOException if the thread was interrupted
     */
    Media fetch(Call call, HttpReply answer, String url) throws IOException {
        URI uri = ResultUrl.of(url, call.target());
        Failures failures = call.failures().ofResult(uri.getHost(), answer);
        try {
            return fetch(call, failures, uri);
        } catch (SocketTimeoutException e) {
            throw failures.timedOut("fetching the result");
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw failures.unreachable("the result could not be fetched", e);
        }
    }

    /** Unlike the question, this request may be sent again: it costs nothing. */
    private Media fetch(Call call, Failures failures, URI uri) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return once(call, failures, uri, tries > 1);
            } catch (InterruptedIOException | ClosedByInterruptException e) {
                throw e;
            } catch (IOException e) {
                Duration pause = rule.pause(tries, call.deadline().left(), time.random());
                if (pause == null) throw e;
                sleep(pause);
            }
        }
    }

    private Media once(Call call, Failures failures, URI uri, boolean again) throws IOException {
        URI at = uri;
        for (int redirects = 0; ; redirects++) {
            HttpReply reply = send(call, at, again);
            AnswerBody body = new AnswerBody(reply, settings.mediaBytes, AnswerBody.EXCERPT);
            try {
                URI next = redirects < MOST_REDIRECTS ? ResultUrl.next(at, reply) : null;
                if (next == null) return media(reply.status(), body);
                at = next;
            } catch (JsonException e) {
                throw failures.unusable(String.valueOf(e.getMessage()), body.excerpt());
            } finally {
                body.abandon();
            }
        }
    }

    private HttpReply send(Call call, URI uri, boolean again) throws IOException {
        try {
            return transport.send(new HttpCall(
                    "GET", uri, headers, null, () -> call.deadline().left(), again));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void sleep(Duration pause) throws IOException {
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new ClosedByInterruptException();
    }

    private static Media media(int status, AnswerBody body) throws IOException {
        if (status / 100 == 2 && status != 206) return MediaBytes.of(body.readAllBytes(), body.type());
        if (status == 408 || status == 429 || status / 100 == 5) throw new IOException("answered " + status);
        throw new JsonException("answered " + status);
    }
}
