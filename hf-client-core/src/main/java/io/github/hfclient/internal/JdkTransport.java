package io.github.hfclient.internal;

import io.github.hfclient.json.ByteSource;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends through {@code java.net.http}, on the caller's thread. */
public final class JdkTransport implements Transport {
    private static final int SMALL = 64 << 10;

    private final HttpClient http;
    private final Time time;

    public JdkTransport(HttpClient http, Time time) {
        this.http = http;
        this.time = time;
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException, InterruptedException {
        HttpRequest request = request(call);
        Beginning beginning = new Beginning(time, call.timeLeft());
        try {
            HttpResponse<InputStream> response = http.send(request, beginning);
            return beginning.head == null ? bodiless(response) : beginning.reply();
        } catch (HttpConnectTimeoutException e) {
            throw caused(new ConnectException("no connection in time"), e);
        } catch (HttpTimeoutException e) {
            throw caused(new SocketTimeoutException("the answer did not begin in time"), e);
        } catch (IOException e) {
            return beginning.failed(e);
        } catch (RuntimeException e) { // the JDK throws one for a Content-Length that is no number
            throw new IOException("the head of the answer is malformed", e);
        }
    }

    /** A proxy that refuses to connect: the JDK hands over its answer without the body. */
    private static HttpReply bodiless(HttpResponse<InputStream> response) {
        return new HttpReply(response.statusCode(), response.headers().map(), InputStream.nullInputStream());
    }

    /**
     * Remembers an answer that has begun: what arrives together with its headers can fail before the JDK has handed the answer
     * over, and then it is an answer that broke off and not a request that nobody answered.
     */
    private static final class Beginning implements HttpResponse.BodyHandler<InputStream> {
        private final ReplyBody body;
        private volatile HttpResponse.@Nullable ResponseInfo head;

        Beginning(Time time, Supplier<Duration> timeLeft) {
            this.body = new ReplyBody(time, timeLeft);
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

        HttpReply failed(IOException why) throws IOException {
            if (head == null) throw why;
            body.onError(why);
            return reply();
        }
    }

    private HttpRequest request(HttpCall call) throws IOException {
        Duration left = call.timeLeft().get();
        if (left.isZero() || left.isNegative()) throw new SocketTimeoutException("the time was over before sending");
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).timeout(time.outside(left));
        call.headers().forEach(request::header);
        return request.method(call.method(), body(call.body())).build();
    }

    private static BodyPublisher body(@Nullable ByteSource source) throws IOException {
        if (source == null) return BodyPublishers.noBody();
        long length = source.length();
        if (length >= 0 && length <= SMALL) return BodyPublishers.ofByteArray(all(source));
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> opened(source));
        return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
    }

    private static byte[] all(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }

    private static InputStream opened(ByteSource source) {
        try {
            return source.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IOException caused(IOException exception, Throwable cause) {
        exception.initCause(cause);
        return exception;
    }
}
