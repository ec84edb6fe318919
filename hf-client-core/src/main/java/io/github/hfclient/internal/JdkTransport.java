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
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
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
        try {
            HttpResponse<InputStream> response = http.send(request(call), head -> new ReplyBody(time, call.timeLeft()));
            return new HttpReply(response.statusCode(), response.headers().map(), response.body());
        } catch (HttpConnectTimeoutException e) {
            throw caused(new ConnectException("no connection in time"), e);
        } catch (HttpTimeoutException e) {
            throw caused(new SocketTimeoutException("the answer did not begin in time"), e);
        }
    }

    private static HttpRequest request(HttpCall call) throws IOException {
        Duration left = call.timeLeft().get();
        if (left.isZero() || left.isNegative()) throw new SocketTimeoutException("the time was over before sending");
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).timeout(left);
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
