package io.github.hfclient.transport;

import io.github.hfclient.json.ByteSource;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, ready to be sent. Immutable. Its text shows neither header values nor the body, nor the query.
 *
 * @param method {@code GET} or {@code POST}
 * @param uri where to
 * @param headers one value a name; not copied, and must not change
 * @param body what to send; null for none
 * @param timeLeft how long the answer may still take, asked again before every wait; zero or less means that the time is over
 * @param newConnection whether it must go over a connection that has carried no request before, since one that had been kept
 *     failed before it answered
 */
public record HttpCall(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable ByteSource body,
        Supplier<Duration> timeLeft,
        boolean newConnection) {
    /** A request for which any connection will do. */
    public HttpCall(
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable ByteSource body,
            Supplier<Duration> timeLeft) {
        this(method, uri, headers, body, timeLeft, false);
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }
}
