package io.github.hfclient;

import io.github.hfclient.json.Json;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer together with what is known about its call. Immutable, and serializable if the answer is.
 *
 * @param <R> the answer
 * @param answer the typed answer
 * @param status the HTTP status
 * @param headers the response headers, names found in any case; {@code ***} where a server sent a token back
 * @param attempts HTTP requests sent for this call, at least 1
 * @param elapsed from the call to the answer, waits included
 * @param body the body as it came, as text, not searched for tokens; null if it was no JSON
 */
public record Exchange<R>(
        R answer,
        int status,
        Map<String, List<String>> headers,
        int attempts,
        Duration elapsed,
        @Nullable String body) implements Serializable {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if the headers or the time are null
     */
    public Exchange {
        Require.present("headers", headers);
        Require.present("elapsed", elapsed);
    }

    /** The body as JSON, for fields that the answer has no name for; {@link Json.Null#NULL} if it was no JSON. */
    public Json json() {
        return body == null ? Json.Null.NULL : Json.parse(body);
    }

    /** The first value of a header; names in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(Require.present("header: name", name), List.of()).stream()
                .findFirst();
    }

    @Override
    public String toString() {
        return "status " + status + " after " + attempts + " attempt(s) in " + elapsed.toMillis() + " ms";
    }
}
