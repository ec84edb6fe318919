package io.github.hfclient.internal;

import io.github.hfclient.Media;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a result of which the answer only says where it lies: within the time of the call, but without its token and its
 * headers, since the host may be anybody's. What goes wrong here never makes the call ask the model again, which has done its
 * work.
 */
final class Download {
    private static final int MOST_REDIRECTS = 5;

    private final Transport transport;
    private final Settings settings;
    private final Time time;
    private final Map<String, String> headers;

    /**
     * A way to fetch results.
     *
     * @param headers of every request, without anything of the caller's
     */
    Download(Transport transport, Settings settings, Time time, Map<String, String> headers) {
        this.transport = transport;
        this.settings = settings;
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
        URI uri = checked(call.target(), url);
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
                return onceFrom(call, failures, uri);
            } catch (InterruptedIOException | ClosedByInterruptException e) {
                throw e;
            } catch (IOException e) {
                Duration pause = settings.backoff.multipliedBy(tries);
                if (tries >= settings.attempts
                        || pause.compareTo(call.deadline().left()) >= 0) throw e;
                sleep(pause);
            }
        }
    }

    private Media onceFrom(Call call, Failures failures, URI uri) throws IOException {
        URI at = uri;
        for (int redirects = 0; ; redirects++) {
            HttpReply reply = send(call, at);
            AnswerBody body = new AnswerBody(reply, settings.mediaBytes, AnswerBody.EXCERPT);
            try {
                URI next = redirects < MOST_REDIRECTS ? next(at, reply) : null;
                if (next == null) return media(reply.status(), body);
                at = next;
            } catch (JsonException e) {
                throw failures.unusable(String.valueOf(e.getMessage()), body.excerpt());
            } finally {
                body.abandon();
            }
        }
    }

    private HttpReply send(Call call, URI uri) throws IOException {
        try {
            return transport.send(new HttpCall(
                    "GET", uri, headers, null, () -> call.deadline().left()));
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
        if (status / 100 == 2) return MediaBytes.of(body.readAllBytes(), body.type());
        if (status == 408 || status == 429 || status / 100 == 5) throw new IOException("answered " + status);
        throw new JsonException("answered " + status);
    }

    /** Where a redirect leads to, within the same origin; null if this is none. */
    private static @Nullable URI next(URI at, HttpReply reply) {
        String location = reply.header("location");
        if (reply.status() / 100 != 3 || location == null) return null;
        URI next = at.resolve(parsed(location));
        if (!origin(next).equals(origin(at))) throw new JsonException("it was moved to another host");
        return next;
    }

    private static URI checked(Target asked, String url) {
        URI uri = parsed(url);
        boolean may = "https".equalsIgnoreCase(uri.getScheme()) || origin(uri).equals(asked.origin());
        if (uri.getHost() == null || uri.getUserInfo() != null || !may) {
            throw new JsonException(
                    "the result lies behind a URL that is neither https nor of the server that was asked");
        }
        return uri;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new JsonException("the result lies behind a URL that is none"); // the cause would show it
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
