package io.github.hfclient.internal.http;

import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends through {@code java.net.http}, on the caller's thread. */
public final class JdkTransport implements Transport {
    private final Connections connections;
    private final Names names;
    private final Executor threads;
    private final Time time;

    /**
     * A way to send.
     *
     * @param threads that read what is sent
     */
    public JdkTransport(Connections connections, Names names, Executor threads, Time time) {
        this.connections = connections;
        this.names = names;
        this.threads = threads;
        this.time = time;
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException, InterruptedException {
        names.await(call.uri(), call.timeLeft());
        Duration limit = limit(call);
        Upload upload = call.body() == null ? null : Upload.of(call.body(), threads);
        Beginning beginning = new Beginning(time, call.timeLeft(), upload);
        HttpRequest request = request(call, limit, upload);
        boolean begun = false;
        try {
            HttpReply reply = send(request, beginning, call.newConnection());
            begun = true;
            return reply;
        } catch (HttpConnectTimeoutException e) {
            throw late(call, limit) ? tooLate(e) : caused(new ConnectException("no connection in time"), e);
        } catch (HttpTimeoutException e) {
            throw tooLate(e);
        } finally {
            if (!begun) beginning.body.close();
        }
    }

    private HttpReply send(HttpRequest request, Beginning beginning, boolean surelyNew)
            throws IOException, InterruptedException {
        try {
            HttpResponse<InputStream> response = connections.send(request, beginning, surelyNew);
            return beginning.head == null ? beginning.bodiless(response) : beginning.reply();
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return beginning.failed(e);
        } catch (RuntimeException e) { // the JDK throws one for a Content-Length that is no number
            throw new IOException("the head of the answer is malformed", e);
        }
    }

    private Duration limit(HttpCall call) throws IOException {
        Duration left = call.timeLeft().get();
        if (left.isZero() || left.isNegative()) throw new SocketTimeoutException("the time was over before sending");
        return time.outside(left);
    }

    /** Whether it was the call's own limit that ended the making of a connection: the JDK says the same of both. */
    private boolean late(HttpCall call, Duration limit) throws IOException {
        Duration patience = connections.patience();
        return patience == null
                || limit.compareTo(patience) <= 0
                || call.timeLeft().get().toNanos() <= 0;
    }

    private static IOException tooLate(HttpTimeoutException why) {
        return caused(new SocketTimeoutException("the answer did not begin in time"), why);
    }

    /**
     * Remembers an answer that has begun: what arrives together with its headers can fail before the JDK has handed the answer
     * over, and then it is an answer that broke off and not a request that nobody answered.
     */
    private static final class Beginning implements HttpResponse.BodyHandler<InputStream> {
        private final RawBody body;
        private volatile HttpResponse.@Nullable ResponseInfo head;

        Beginning(Time time, Supplier<Duration> timeLeft, @Nullable Upload upload) {
            this.body = new RawBody(time, timeLeft, upload == null ? () -> {} : upload::close);
        }

        @Override
        public HttpResponse.BodySubscriber<InputStream> apply(HttpResponse.ResponseInfo given) {
            head = given;
            // The JDK compares the length of an answer with what came in HTTP/1.1 only.
            if (given.version() == HttpClient.Version.HTTP_2) body.announce(length(given.headers()));
            return body;
        }

        private static long length(HttpHeaders headers) {
            return headers.firstValueAsLong("content-length").orElse(-1);
        }

        HttpReply reply() throws IOException {
            HttpResponse.ResponseInfo begun = head;
            if (begun == null) throw new IOException("no answer began");
            return new HttpReply(begun.statusCode(), begun.headers().map(), body);
        }

        /** A proxy that refuses to connect: the JDK hands over its answer without the body. */
        HttpReply bodiless(HttpResponse<InputStream> response) {
            body.close();
            return new HttpReply(response.statusCode(), response.headers().map(), InputStream.nullInputStream());
        }

        HttpReply failed(IOException why) throws IOException {
            if (head == null) throw why;
            body.onError(why);
            return reply();
        }
    }

    private static HttpRequest request(HttpCall call, Duration limit, @Nullable Upload upload) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).timeout(limit);
        call.headers().forEach(request::header);
        return request.method(call.method(), upload == null ? BodyPublishers.noBody() : upload)
                .build();
    }

    private static IOException caused(IOException exception, Throwable cause) {
        exception.initCause(cause);
        return exception;
    }
}
