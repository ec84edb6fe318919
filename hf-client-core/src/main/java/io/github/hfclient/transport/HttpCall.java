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
 */
public record HttpCall(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable ByteSource body,
        Supplier<Duration> timeLeft) {
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }
}
